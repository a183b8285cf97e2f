package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BanDienTuGiayToStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThuHoiBanDienTuStructure;

/**
 * Electronic papers that an agency was told of, by code, with the digest of the file and whether
 * they are still in force. A revocation stays, in whichever order the two come.
 */
final class PaperShelf {
  private static final String ISSUED = "BanDienTuGiayTo";
  private static final String REVOKED = "ThuHoiBanDienTu";

  private final DurableMap papers;

  PaperShelf(DurableMaps maps) {
    this.papers = maps.map("papers");
  }

  static boolean takes(VerifiedMessage message) {
    return ISSUED.equals(message.header().service()) || REVOKED.equals(message.header().service());
  }

  Reply keep(VerifiedMessage message) {
    if (ISSUED.equals(message.header().service())) {
      var paper = Requests.read(message, ISSUED, BanDienTuGiayToStructure.class);
      byte[] inForce = ("HIEU_LUC\t" + paper.getTep().getDauVan()).getBytes(UTF_8);
      papers.putIfAbsent(paper.getMaGiayTo(), inForce);
    } else {
      var revocation = Requests.read(message, REVOKED, ThuHoiBanDienTuStructure.class);
      String day = revocation.getNgayThuHoi().toString();
      papers.put(revocation.getMaGiayTo(), ("DA_THU_HOI\t" + day).getBytes(UTF_8));
    }
    return new Reply.Done();
  }

  Resource page() {
    return Resource.table("/ban-dien-tu", this::table);
  }

  private String table() {
    StringBuilder text = new StringBuilder("ma\ttinh-trang\tdau-van-hoac-ngay\n");
    papers
        .entries()
        .forEach(
            (code, state) ->
                text.append(code).append('\t').append(new String(state, UTF_8)).append('\n'));
    return text.toString();
  }
}
