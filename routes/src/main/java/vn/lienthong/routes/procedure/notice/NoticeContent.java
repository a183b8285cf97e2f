package vn.lienthong.routes.procedure.notice;

import static vn.lienthong.qcvn109.error.HubErrorCode.DATA_RULE_BROKEN;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhChinhGiayStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HinhThucDinhChinhType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoChungSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoTuVongStructure;
import vn.lienthong.qcvn109.message.Payloads;

/** The few things of notices and forms that the hub itself reads. */
final class NoticeContent {
  private NoticeContent() {}

  /** Which notice. */
  record Key(NoticeKind kind, String number) {}

  static Key ofNotice(NoticeKind kind, Element notice) {
    return switch (kind) {
      case CHUNG_SINH ->
          new Key(kind, Payloads.read(notice, ThongBaoChungSinhStructure.class).getGiay().getSo());
      case BAO_TU ->
          new Key(kind, Payloads.read(notice, ThongBaoTuVongStructure.class).getGiay().getSo());
    };
  }

  /** The unit in which the mother, or the person who died, lives; null where it is not said. */
  static @Nullable String commune(NoticeKind kind, Element notice) {
    return commune(
        switch (kind) {
          case CHUNG_SINH -> Payloads.read(notice, ThongBaoChungSinhStructure.class).getMe();
          case BAO_TU -> Payloads.read(notice, ThongBaoTuVongStructure.class).getNguoiChet();
        });
  }

  /** The same of a correction that carries the whole notice. */
  static @Nullable String commune(DinhChinhGiayStructure correction) {
    if (correction.getGiayChungSinhMoi() != null) {
      return commune(correction.getGiayChungSinhMoi().getMe());
    }
    return correction.getGiayBaoTuMoi() == null
        ? null
        : commune(correction.getGiayBaoTuMoi().getNguoiChet());
  }

  private static @Nullable String commune(NguoiStructure person) {
    return person.getNoiCuTru() == null ? null : person.getNoiCuTru().getMaDonViHanhChinh();
  }

  /** The notice that a dossier's form names. */
  static Optional<Key> ofForm(Element form) {
    return switch (form.getLocalName()) {
      case "LienThongKhaiSinh" -> {
        var named = Payloads.read(form, LienThongKhaiSinhStructure.class).getGiayChungSinh();
        yield Optional.of(new Key(NoticeKind.CHUNG_SINH, named.getSo()));
      }
      case "LienThongKhaiTu" -> {
        var named = Payloads.read(form, LienThongKhaiTuStructure.class).getGiayBaoTu();
        yield named == null
            ? Optional.empty()
            : Optional.of(new Key(NoticeKind.BAO_TU, named.getSo()));
      }
      default -> Optional.empty();
    };
  }

  /** What is wrong with a correction; empty for a good one. */
  static Optional<HubFault> objection(DinhChinhGiayStructure correction) {
    boolean withdraws = correction.getHinhThuc() == HinhThucDinhChinhType.THU_HOI;
    String newNumber = newNumber(correction);
    if (withdraws) {
      return hasContent(correction)
          ? broken("HinhThuc", "a withdrawal has no new content")
          : Optional.empty();
    }
    if (newNumber == null) {
      return broken("HinhThuc", "a correction carries the whole corrected notice of its kind");
    }
    return newNumber.equals(correction.getSo())
        ? Optional.empty()
        : broken("So", "a corrected notice keeps its number");
  }

  private static boolean hasContent(DinhChinhGiayStructure correction) {
    return correction.getGiayChungSinhMoi() != null || correction.getGiayBaoTuMoi() != null;
  }

  private static @Nullable String newNumber(DinhChinhGiayStructure correction) {
    return switch (NoticeKind.of(correction.getLoaiGiay())) {
      case CHUNG_SINH -> {
        var corrected = correction.getGiayChungSinhMoi();
        yield corrected == null ? null : corrected.getGiay().getSo();
      }
      case BAO_TU -> {
        var corrected = correction.getGiayBaoTuMoi();
        yield corrected == null ? null : corrected.getGiay().getSo();
      }
    };
  }

  private static Optional<HubFault> broken(String item, String rule) {
    String place = "/tt:ThongDiep/tt:NoiDung/dv:DinhChinhGiay/dv:" + item;
    return Optional.of(HubFault.of(DATA_RULE_BROKEN, place, rule));
  }
}
