package vn.lienthong.adapters.health.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiGiayYTeType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangGiayType;
import vn.lienthong.qcvn109.xml.SecureXml;

/** The notices that the facility issued, as they stand now. */
final class NoticeBook {
  private static final String COLUMNS = "so\tloai\ttinh-trang\n";

  private final DurableMap notices;

  NoticeBook(DurableMaps maps) {
    this.notices = maps.map("notices");
  }

  /**
   * A notice.
   *
   * @param content {@code GiayChungSinh} or {@code GiayBaoTu}
   */
  record Notice(LoaiGiayYTeType kind, TinhTrangGiayType state, Element content) {
    private byte[] write() {
      String xml = new String(SecureXml.serialize(content), UTF_8);
      return (kind + "\n" + state + "\n" + xml).getBytes(UTF_8);
    }

    private static Notice read(byte[] written) {
      String[] parts = new String(written, UTF_8).split("\n", 3);
      return new Notice(
          LoaiGiayYTeType.valueOf(parts[0]),
          TinhTrangGiayType.valueOf(parts[1]),
          SecureXml.parse(parts[2].getBytes(UTF_8)).getDocumentElement());
    }
  }

  void issue(LoaiGiayYTeType kind, String number, Element content) {
    notices.putIfAbsent(number, new Notice(kind, TinhTrangGiayType.HIEU_LUC, content).write());
  }

  Optional<Notice> find(LoaiGiayYTeType kind, String number) {
    return notices.get(number).map(Notice::read).filter(notice -> notice.kind() == kind);
  }

  void change(LoaiGiayYTeType kind, String number, TinhTrangGiayType state, Element content) {
    notices.put(number, new Notice(kind, state, content).write());
  }

  String table() {
    StringBuilder text = new StringBuilder(COLUMNS);
    notices
        .entries()
        .forEach(
            (number, written) -> {
              Notice notice = Notice.read(written);
              text.append(number).append('\t').append(notice.kind()).append('\t');
              text.append(notice.state()).append('\n');
            });
    return text.toString();
  }
}
