package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BoSungHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiaTriTruongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.sample.DeathSamples;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.routes.procedure.notice.NoticeKind;
import vn.lienthong.routes.procedure.notice.Notices;

/** What a supplement does to clocks, and what it may not change. */
class SupplementsTest {
  private static final String BIRTH = "DangKyKhaiSinh";
  private static final String FUNERAL = "TroCapMaiTang";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void lateSupplement_movesTheLimitByAllTheTimeThatTheCitizenTook() {
    PlayedDossier dossier =
        PlayedDossier.open("LienThongKhaiSinh", RunningHub.member("one-stop").sample(4601), 4601);
    dossier.answers("civil-status", BIRTH, KetQuaBuocType.YEU_CAU_BO_SUNG);
    // as if the provider had asked two weeks ago, when its limit was two hours away
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle -> {
              handle.execute(
                  "UPDATE dossier_step SET changed_at = now() - interval '14 days',"
                      + " asked_at = now() - interval '15 days'"
                      + " WHERE dossier_code = ?",
                  dossier.code());
              handle.execute(
                  "UPDATE dossier_holder SET from_at = now() - interval '14 days'"
                      + " WHERE dossier_code = ? AND pauses",
                  dossier.code());
            });
    dossier.timePasses(BIRTH, "HET_BO_SUNG");
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE dossier_step SET due_at = now() - interval '14 days' + interval '2 hours'"
                        + " WHERE dossier_code = ?",
                    dossier.code()));

    assertThat(dossier.supplements(BIRTH).state()).isEqualTo(ReceiptState.DA_XU_LY);

    assertThat(
            dossier.text(
                "SELECT (due_at > now() - interval '13 days')::text FROM dossier_step WHERE round = 2"
                    + " AND dossier_code = '%s'".formatted(dossier.code())))
        .as("the agency has its time left, it is not late at once")
        .isEqualTo("true");
  }

  @Test
  void supplementThatNamesTheOtherFund_isRefused_soThatOneFundOnlyIsEverAsked() {
    var form = DeathSamples.seeded(4602, DAY).next(3, QuyChiTraType.BHXH);
    PlayedDossier dossier = PlayedDossier.open("LienThongKhaiTu", form, 4602);
    dossier.answers("civil-status", "DangKyKhaiTu", KetQuaBuocType.HOAN_THANH);
    dossier.answers("social-insurance", FUNERAL, KetQuaBuocType.YEU_CAU_BO_SUNG);
    Receipt receipt =
        dossier.starterSends("BoSungHoSo", mended(FUNERAL, "MaiTang/QuyChiTra", "NGAN_SACH"));

    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code())
        .isEqualTo(HubErrorCode.SCHEMA_INVALID);
    assertThat(
            PlayedDossier.list(
                "SELECT DISTINCT provider FROM dossier_step WHERE step = '%s' AND dossier_code = '%s'"
                    .formatted(FUNERAL, dossier.code())))
        .hasSize(1);
    assertThat(dossier.supplements(FUNERAL).state())
        .as("what mends nothing is still taken")
        .isEqualTo(ReceiptState.DA_XU_LY);
  }

  @Test
  void mendedNumberOfANotice_isTheOneThatTheRegistrationFollows() {
    var form = RunningHub.member("one-stop").sample(4603);
    String wrong = form.getGiayChungSinh().getSo();
    PlayedDossier dossier = PlayedDossier.open("LienThongKhaiSinh", form, 4603);
    dossier.answers("civil-status", BIRTH, KetQuaBuocType.YEU_CAU_BO_SUNG);
    dossier.starterSends("BoSungHoSo", mended(BIRTH, "GiayChungSinh/So", wrong + "9"));

    assertThat(named(wrong + "9")).containsExactly(dossier.code());
    assertThat(named(wrong)).as("that child is not registered").isEmpty();
  }

  @Test
  void supplementThatChoosesOneMoreProcedure_isRefused_becauseNobodyWouldDoIt() {
    var three = DeathSamples.seeded(4604, DAY).next(3, QuyChiTraType.BHXH);
    var all = new BoSungHoSoStructure();
    all.setDichVu("DangKyKhaiTu");
    XmlChildren.named(Payloads.write(three), "MaiTang").forEach(part -> add(all, "MaiTang", part));
    var form = DeathSamples.seeded(4604, DAY).next(2, QuyChiTraType.BHXH);
    PlayedDossier dossier = PlayedDossier.open("LienThongKhaiTu", form, 4604);
    dossier.answers("civil-status", "DangKyKhaiTu", KetQuaBuocType.YEU_CAU_BO_SUNG);

    Receipt receipt = dossier.starterSends("BoSungHoSo", all);

    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).detail())
        .contains("the citizen chose [] when the dossier began", "it would be [mai-tang]");
    assertThat(dossier.steps()).containsExactly("DangKyKhaiTu 1 YEU_CAU_BO_SUNG");
  }

  private static List<String> named(String number) {
    Notices notices = RunningHub.bean(Notices.class);
    return RunningHub.bean(Jdbi.class)
        .withHandle(handle -> notices.dossiersOf(handle, NoticeKind.CHUNG_SINH, number));
  }

  private static BoSungHoSoStructure mended(String step, String field, String value) {
    var supplement = new BoSungHoSoStructure();
    supplement.setDichVu(step);
    add(supplement, field, value);
    return supplement;
  }

  private static void add(BoSungHoSoStructure supplement, String path, Element part) {
    List<Element> children = XmlChildren.of(part);
    if (children.isEmpty()) {
      add(supplement, path, part.getTextContent());
    }
    children.forEach(child -> add(supplement, path + "/" + child.getLocalName(), child));
  }

  private static void add(BoSungHoSoStructure supplement, String field, String value) {
    var mended = new GiaTriTruongStructure();
    mended.setTruong(field);
    mended.setGiaTri(value);
    supplement.getGiaTriMoi().add(mended);
  }
}
