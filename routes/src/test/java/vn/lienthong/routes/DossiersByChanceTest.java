package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.sample.BusinessSamples;
import vn.lienthong.qcvn109.sample.DeathSamples;
import vn.lienthong.routes.pipeline.OfficerWord;
import vn.lienthong.routes.procedure.DossierDecisions;

/**
 * Real dossiers through the real doors, their providers answering by chance: in any order, twice,
 * late, with questions and refusals. Each ends, or stands with an officer, and its books add up.
 */
class DossiersByChanceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Set<String> OVER = Set.of("HOAN_THANH", "DA_DUNG", "DA_RUT");

  private static final Map<String, String> KINDS =
      Map.of(
          "DangKyKhaiSinh", "civil-status",
          "DangKyThuongTru", "residence",
          "CapTheBHYT", "social-insurance",
          "DangKyKhaiTu", "civil-status",
          "XoaDangKyThuongTru", "residence",
          "GiamTheBHYT", "social-insurance",
          "DangKyHoKinhDoanh", "business-registry",
          "DangKyThue", "tax");

  private final TestMember oneStop = RunningHub.member("one-stop");

  @ParameterizedTest
  @CsvSource({
    "LienThongKhaiSinh, 4201", "LienThongKhaiSinh, 4202", "LienThongKhaiTu, 4203",
    "LienThongKhaiTu, 4204", "LienThongHoKinhDoanh, 4205", "LienThongHoKinhDoanh, 4206",
  })
  void dossier_endsOrHasAnOwner_noStepIsDoneTwice_andItsBooksAddUp(String service, int seed) {
    Random random = new Random(seed);
    PlayedDossier dossier = PlayedDossier.open(service, form(service, seed), seed);
    for (int i = 0; i < 14 && !open(dossier).isEmpty(); i++) {
      happens(dossier, random);
    }
    while (!open(dossier).isEmpty()) {
      String step = open(dossier).get(0);
      dossier.answers(kind(step), step, KetQuaBuocType.HOAN_THANH);
    }
    String state = state(dossier);
    assertThat(OVER.contains(state) || owned(dossier)).as("%s has no owner", state).isTrue();
    if (!OVER.contains(state)) {
      officerEnds(dossier);
    }
    assertThat(state(dossier)).isIn(OVER);
    assertBooks(dossier);
  }

  private void happens(PlayedDossier dossier, Random random) {
    List<String> open = open(dossier);
    String step = open.get(random.nextInt(open.size()));
    String kind = kind(step);
    switch (random.nextInt(8)) {
      case 0 -> dossier.answers(kind, step, KetQuaBuocType.DA_TIEP_NHAN);
      case 1 -> {
        dossier.answers(kind, step, KetQuaBuocType.YEU_CAU_BO_SUNG);
        if (random.nextBoolean()) {
          dossier.supplements(step);
        } else {
          dossier.timePasses(step, "HET_BO_SUNG");
          dossier.supplements(step);
        }
      }
      case 2 -> dossier.answers(kind, step, KetQuaBuocType.TU_CHOI);
      case 3 -> dossier.timePasses(step, "QUA_HAN");
      case 4 -> {
        dossier.answers(kind, step, KetQuaBuocType.HOAN_THANH);
        dossier.answers(kind, step, KetQuaBuocType.HOAN_THANH);
      }
      default -> dossier.answers(kind, step, KetQuaBuocType.HOAN_THANH);
    }
  }

  /** Steps whose provider may still answer. */
  private static List<String> open(PlayedDossier dossier) {
    return PlayedDossier.list(
            "SELECT DISTINCT ON (step) step || ' ' || state FROM dossier_step"
                + " WHERE dossier_code = '%s' ORDER BY step, round DESC".formatted(dossier.code()))
        .stream()
        .filter(row -> row.endsWith(" DA_GUI") || row.endsWith(" DA_TIEP_NHAN"))
        .map(row -> row.substring(0, row.indexOf(' ')))
        .toList();
  }

  private static void officerEnds(PlayedDossier dossier) {
    int seen =
        (int)
            RunningHub.count(
                "SELECT status_round FROM dossier WHERE code = '%s'".formatted(dossier.code()));
    RunningHub.bean(DossierDecisions.class)
        .end(dossier.code(), new OfficerWord("Ann", "a test", seen));
    while (!open(dossier).isEmpty()) {
      String step = open(dossier).get(0);
      dossier.answers(kind(step), step, KetQuaBuocType.HOAN_THANH);
    }
  }

  private static void assertBooks(PlayedDossier dossier) {
    String of = " FROM dossier_step WHERE dossier_code = '%s'".formatted(dossier.code());
    assertThat(
            PlayedDossier.list(
                "SELECT step" + of + " AND state = 'HOAN_THANH' GROUP BY step HAVING count(*) > 1"))
        .as("done twice")
        .isEmpty();
    List<String> asked =
        PlayedDossier.list(
            "SELECT message_id FROM evidence e JOIN hand_over h ON h.evidence_id = e.id"
                + " WHERE e.direction = 'TAO' AND e.dossier_code = '%s'".formatted(dossier.code())
                + " AND e.message_id IN (SELECT message_id"
                + of
                + ")");
    assertThat(new HashSet<>(asked)).as("no request was sent twice").hasSameSizeAs(asked);
    assertThat(asked).hasSize((int) RunningHub.count("SELECT count(*)" + of));
    String whose = " WHERE dossier_code = '%s'".formatted(dossier.code());
    assertThat(RunningHub.count("SELECT count(*) FROM dossier_timer" + whose)).isZero();
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM dossier_holder" + whose + " AND until_at IS NULL"))
        .isZero();
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM dossier_holder a JOIN dossier_holder b"
                    + " ON a.dossier_code = b.dossier_code AND a.step = b.step AND a.id < b.id"
                    + " AND a.until_at > b.from_at WHERE a.dossier_code = '%s'"
                        .formatted(dossier.code())))
        .as("two held the same step at the same time")
        .isZero();
    assertThat(dossier.sent("CapNhatTienDoHoSoMC").stream().distinct().toList())
        .contains(RunningHub.member("one-stop").code().value());
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM officer_case"
                    + whose
                    + " AND kind IN ('HO_SO', 'QUA_HAN') AND closed_at IS NULL"))
        .as("a case of a dossier that is over")
        .isZero();
  }

  private static boolean owned(PlayedDossier dossier) {
    return RunningHub.count(
            "SELECT count(*) FROM officer_case WHERE dossier_code = '%s' AND closed_at IS NULL"
                .formatted(dossier.code()))
        > 0;
  }

  private static String state(PlayedDossier dossier) {
    return dossier.status().split(" ", -1)[0];
  }

  private static String kind(String step) {
    int undoing = step.indexOf('/');
    return String.valueOf(KINDS.get(undoing < 0 ? step : step.substring(0, undoing)));
  }

  private Object form(String service, int seed) {
    return switch (service) {
      case "LienThongKhaiSinh" -> oneStop.sample(seed);
      case "LienThongKhaiTu" -> DeathSamples.seeded(seed, DAY).next(2, QuyChiTraType.BHXH);
      default -> BusinessSamples.seeded(seed, DAY).next();
    };
  }
}
