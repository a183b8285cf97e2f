package vn.lienthong.routes.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThuongTruStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Birth registration, permanent residence, health-insurance card (NĐ 63/2024/NĐ-CP; electronic form
 * of TTLT 05/2015/TTLT-BTP-BCA-BYT).
 *
 * <p><b>Takes</b> {@code LienThongKhaiSinh}. Civil status registers the birth and, while it does
 * so, asks population for the personal number itself; then residence and social insurance work in
 * parallel, each with the number and the place in the civil-status book.
 *
 * <p><b>Gives</b> the registration with the number, the residence record and the card.
 *
 * <p><b>If it fails</b>: a refusal stops what depends on it and calls an officer; what does not
 * depend on it goes on.
 */
final class BirthProcedure implements ProcedureDefinition {
  private static final String BIRTH = "DangKyKhaiSinh";
  private static final String RESIDENCE = "DangKyThuongTru";
  private static final String INSURANCE = "CapTheBHYT";

  private static final List<Step> STEPS =
      List.of(
          new Step(BIRTH, List.of(), "Ủy ban nhân dân cấp xã", "Đã đăng ký khai sinh"),
          new Step(RESIDENCE, List.of(BIRTH), "Công an cấp xã", "Đã đăng ký thường trú"),
          new Step(INSURANCE, List.of(BIRTH), "Bảo hiểm xã hội", "Đã cấp thẻ bảo hiểm y tế"));

  @Override
  public String service() {
    return "LienThongKhaiSinh";
  }

  @Override
  public List<Step> steps() {
    return STEPS;
  }

  @Override
  public @Nullable String objection(Element form) {
    var birth = Payloads.read(form, LienThongKhaiSinhStructure.class);
    return birth.getNoiThuongTru() == null
        ? "the form without residence has no procedure here: NoiThuongTru and ChuHo are needed"
        : null;
  }

  @Override
  public boolean isWhole(String step, KetQuaHoSoStructure result) {
    return switch (step) {
      case BIRTH -> result.getKhaiSinh() != null;
      case RESIDENCE -> result.getThuongTru() != null;
      case INSURANCE -> result.getTheBHYT() != null;
      default -> throw new IllegalArgumentException("No such step: " + step);
    };
  }

  @Override
  public Object payload(Step step, Element form, Map<String, KetQuaHoSoStructure> results) {
    var birth = Payloads.read(form, LienThongKhaiSinhStructure.class);
    return switch (step.service()) {
      case BIRTH -> registration(birth);
      case RESIDENCE -> residence(birth, registered(results));
      case INSURANCE -> insurance(birth, registered(results));
      default -> throw new IllegalArgumentException("No such step: " + step.service());
    };
  }

  private static DangKyKhaiSinhStructure registration(LienThongKhaiSinhStructure birth) {
    var payload = new DangKyKhaiSinhStructure();
    payload.setGiayChungSinh(birth.getGiayChungSinh());
    payload.setTre(birth.getTre());
    payload.setMe(birth.getMe());
    payload.setCha(birth.getCha());
    payload.setNguoiYeuCau(birth.getNguoiYeuCau());
    payload.setNoiDangKyKhaiSinh(birth.getNoiDangKyKhaiSinh());
    return payload;
  }

  private static DangKyThuongTruStructure residence(
      LienThongKhaiSinhStructure birth, KetQuaKhaiSinhStructure registered) {
    var payload = new DangKyThuongTruStructure();
    payload.setTre(numbered(birth.getTre(), registered));
    payload.setGiayKhaiSinh(registered.getGiayKhaiSinh());
    payload.setNoiThuongTru(birth.getNoiThuongTru());
    payload.setChuHo(birth.getChuHo());
    return payload;
  }

  private static CapTheBHYTStructure insurance(
      LienThongKhaiSinhStructure birth, KetQuaKhaiSinhStructure registered) {
    var payload = new CapTheBHYTStructure();
    payload.setTre(numbered(birth.getTre(), registered));
    payload.setGiayKhaiSinh(registered.getGiayKhaiSinh());
    payload.setNoiThuongTru(birth.getNoiThuongTru());
    payload.setNoiKhamChuaBenhBanDau(birth.getNoiKhamChuaBenhBanDau());
    return payload;
  }

  private static KetQuaKhaiSinhStructure registered(Map<String, KetQuaHoSoStructure> results) {
    KetQuaHoSoStructure birth = results.get(BIRTH);
    if (birth == null || birth.getKhaiSinh() == null) {
      throw new IllegalStateException("The birth step is done but its result has no registration");
    }
    return birth.getKhaiSinh();
  }

  private static CongDanStructure numbered(
      CongDanStructure child, KetQuaKhaiSinhStructure registered) {
    child.setSoDinhDanh(registered.getSoDinhDanh());
    return child;
  }
}
