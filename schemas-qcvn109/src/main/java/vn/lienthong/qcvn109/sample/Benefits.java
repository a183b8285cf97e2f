package vn.lienthong.qcvn109.sample;

import java.util.Locale;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DeNghiMaiTangStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DeNghiTuTuatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiNhanTienStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.VanBanPhapLyStructure;

/** What a family asks for after a death; the amount is the payer's to decide. */
final class Benefits {
  // From general knowledge, not checked: the social insurance law of 2024, and the decree on
  // social assistance from the local budget.
  private static final String INSURANCE_LAW = "41/2024/QH15";
  private static final String ASSISTANCE_DECREE = "20/2021/NĐ-CP";

  private final CongDanStructure kin;
  private final String relation;
  private final String account;

  Benefits(CongDanStructure kin, String relation, Dice dice) {
    this.kin = kin;
    this.relation = relation;
    this.account = String.format(Locale.ROOT, "01%010d", dice.between(1, 999_999_999));
  }

  DeNghiMaiTangStructure funeral(QuyChiTraType payer) {
    DeNghiMaiTangStructure funeral = new DeNghiMaiTangStructure();
    funeral.setQuyChiTra(payer);
    funeral.setCanCuPhapLy(basis(payer == QuyChiTraType.BHXH ? INSURANCE_LAW : ASSISTANCE_DECREE));
    funeral.setNguoiNhan(recipient());
    funeral.setDaDeNghiNoiKhac(false);
    return funeral;
  }

  DeNghiTuTuatStructure pension() {
    DeNghiTuTuatStructure pension = new DeNghiTuTuatStructure();
    pension.setQuyChiTra(QuyChiTraType.BHXH);
    pension.setCanCuPhapLy(basis(INSURANCE_LAW));
    pension.getThanNhan().add(recipient());
    return pension;
  }

  private NguoiNhanTienStructure recipient() {
    NguoiNhanTienStructure recipient = new NguoiNhanTienStructure();
    recipient.setNguoi(PersonStructures.person(kin));
    recipient.setQuanHe(relation);
    recipient.setSoTaiKhoan(account);
    recipient.setNganHang("Ngân hàng Nông nghiệp và Phát triển nông thôn");
    return recipient;
  }

  private static VanBanPhapLyStructure basis(String number) {
    VanBanPhapLyStructure basis = new VanBanPhapLyStructure();
    basis.setSo(number);
    return basis;
  }
}
