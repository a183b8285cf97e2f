package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.sample.BusinessSamples;
import vn.lienthong.qcvn109.sample.DeathSamples;
import vn.lienthong.routes.pipeline.OfficerWord;
import vn.lienthong.routes.procedure.DossierDecisions;

/**
 * Each step of the three procedures, refused after every other step that could be done was done:
 * where the dossier stands then, and what becomes of it when an officer ends it.
 */
class RefusedStepsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final int SEED = 5200;
  private static final Map<String, String> PROVIDERS =
      Map.of(
          "DangKyKhaiSinh", "civil-status",
          "DangKyThuongTru", "residence",
          "CapTheBHYT", "social-insurance",
          "DangKyKhaiTu", "civil-status",
          "XoaDangKyThuongTru", "residence",
          "GiamTheBHYT", "social-insurance",
          "TroCapMaiTang", "social-insurance",
          "TuTuat", "social-insurance",
          "DangKyHoKinhDoanh", "business-registry",
          "DangKyThue", "tax");
  private static final String UNDO = "/hoan-tac";

  private final DossierDecisions decisions = RunningHub.bean(DossierDecisions.class);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          LienThongKhaiSinh,    DangKyKhaiSinh,     CAN_CAN_BO 3, ''
          LienThongKhaiSinh,    DangKyThuongTru,    CAN_CAN_BO 8, ''
          LienThongKhaiSinh,    CapTheBHYT,         CAN_CAN_BO 8, ''
          LienThongKhaiTu,      DangKyKhaiTu,       CAN_CAN_BO 3, ''
          LienThongKhaiTu,      XoaDangKyThuongTru, CAN_CAN_BO 8, ''
          LienThongKhaiTu,      GiamTheBHYT,        CAN_CAN_BO 8, ''
          LienThongKhaiTu,      TroCapMaiTang,      HOAN_THANH 9, ''
          LienThongKhaiTu,      TuTuat,             HOAN_THANH 9, ''
          LienThongHoKinhDoanh, DangKyHoKinhDoanh,  DA_DUNG 8,    ''
          LienThongHoKinhDoanh, DangKyThue,         CAN_CAN_BO 8, DangKyHoKinhDoanh
          """)
  void refusedStep_leavesTheDossierWhereItsDefinitionSays_andWhatWasDoneIsUndone(
      String procedure, String refused, String standing, String undone) {
    PlayedDossier dossier = open(procedure, refused);
    List<String> done = doOthers(dossier, refused);
    dossier.answers(provider(refused), refused, KetQuaBuocType.TU_CHOI);
    assertThat(dossier.status()).isEqualTo(standing);
    assertThat(cases(dossier)).hasSize(standing.startsWith("CAN_CAN_BO") ? 1 : 0);

    if (standing.startsWith("CAN_CAN_BO")) {
      decisions.end(dossier.code(), word(dossier));
      if (!undone.isEmpty()) {
        assertThat(dossier.status()).isEqualTo("DANG_DUNG 7");
        dossier.answers(provider(undone), undone + UNDO, KetQuaBuocType.HOAN_THANH);
      }
      assertThat(dossier.status()).isEqualTo("DA_DUNG 8");
    }
    List<String> expected = new ArrayList<>();
    done.forEach(step -> expected.add(step + " 1 HOAN_THANH"));
    expected.add(refused + " 1 TU_CHOI");
    if (!undone.isEmpty()) {
      expected.add(undone + UNDO + " 1 HOAN_THANH");
    }
    assertThat(dossier.steps()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(cases(dossier)).isEmpty();
  }

  /** Every step that was asked for, until only the one that shall be refused is open. */
  private static List<String> doOthers(PlayedDossier dossier, String refused) {
    List<String> done = new ArrayList<>();
    List<String> open = open(dossier, refused);
    while (!open.isEmpty()) {
      for (String step : open) {
        dossier.answers(provider(step), step, KetQuaBuocType.HOAN_THANH);
        done.add(step);
      }
      open = open(dossier, refused);
    }
    return done;
  }

  private static List<String> open(PlayedDossier dossier, String refused) {
    return PlayedDossier.list(
        "SELECT step FROM dossier_step WHERE state = 'DA_GUI' AND dossier_code = '%s' AND step <> '%s'"
            .formatted(dossier.code(), refused));
  }

  private static PlayedDossier open(String procedure, String refused) {
    int number = SEED + PROVIDERS.keySet().stream().sorted().toList().indexOf(refused);
    Object form =
        switch (procedure) {
          case "LienThongKhaiSinh" -> RunningHub.member("one-stop").sample(number);
          case "LienThongKhaiTu" -> DeathSamples.seeded(number, DAY).next(4, QuyChiTraType.BHXH);
          default -> BusinessSamples.seeded(number, DAY).next();
        };
    return PlayedDossier.open(procedure, form, number);
  }

  private static String provider(String step) {
    return PROVIDERS.getOrDefault(step, "");
  }

  private static OfficerWord word(PlayedDossier dossier) {
    String round = "SELECT status_round FROM dossier WHERE code = '%s'".formatted(dossier.code());
    return new OfficerWord("Ann", "a test", (int) RunningHub.count(round));
  }

  private static List<String> cases(PlayedDossier dossier) {
    return PlayedDossier.list(
        "SELECT code FROM officer_case WHERE dossier_code = '%s' AND closed_at IS NULL"
            .formatted(dossier.code()));
  }
}
