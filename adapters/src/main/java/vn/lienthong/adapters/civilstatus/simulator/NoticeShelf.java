package vn.lienthong.adapters.civilstatus.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhChinhGiayStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HinhThucDinhChinhType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoChungSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoTuVongStructure;

/** Notices of birth and death as the hub passed them on, by number, with what became of them. */
final class NoticeShelf {
  private static final String COLUMNS = "so\ttinh-trang\n";
  private static final byte[] VALID = "HIEU_LUC".getBytes(UTF_8);
  private static final byte[] CORRECTED = "DA_DINH_CHINH".getBytes(UTF_8);
  private static final byte[] WITHDRAWN = "DA_THU_HOI".getBytes(UTF_8);

  private final DurableMap notices;

  NoticeShelf(DurableMaps maps) {
    this.notices = maps.map("notices");
  }

  Reply keep(VerifiedMessage message) {
    switch (message.header().service()) {
      case "GiayChungSinh" ->
          notices.putIfAbsent(
              Requests.read(message, "GiayChungSinh", ThongBaoChungSinhStructure.class)
                  .getGiay()
                  .getSo(),
              VALID);
      case "GiayBaoTu" ->
          notices.putIfAbsent(
              Requests.read(message, "GiayBaoTu", ThongBaoTuVongStructure.class).getGiay().getSo(),
              VALID);
      case "DinhChinhGiay" ->
          correct(Requests.read(message, "DinhChinhGiay", DinhChinhGiayStructure.class));
      default -> throw Requests.unknown(message);
    }
    return new Reply.Done();
  }

  String table() {
    StringBuilder text = new StringBuilder(COLUMNS);
    notices
        .entries()
        .forEach(
            (number, state) ->
                text.append(number).append('\t').append(new String(state, UTF_8)).append('\n'));
    return text.toString();
  }

  // Events come in any order: a correction before its notice stays, a withdrawal stays for ever.
  private synchronized void correct(DinhChinhGiayStructure correction) {
    if (correction.getHinhThuc() == HinhThucDinhChinhType.THU_HOI) {
      notices.put(correction.getSo(), WITHDRAWN);
    } else if (notices.get(correction.getSo()).stream()
        .noneMatch(standing -> Arrays.equals(standing, WITHDRAWN))) {
      notices.put(correction.getSo(), CORRECTED);
    }
  }
}
