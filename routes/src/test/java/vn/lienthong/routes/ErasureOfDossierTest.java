package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.ContentErasure;
import vn.lienthong.connectors.evidence.ContentTarget;
import vn.lienthong.connectors.evidence.ErasureOrder;
import vn.lienthong.connectors.evidence.ErasureRefusedException;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/** What is still needed is not erased: first the procedure ends, then the deliveries. */
class ErasureOfDossierTest {
  private static final String DOSSIER = "H29.MOTCUA-261121-0451";

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember civilStatus = RunningHub.member("civil-status");
  private final EvidenceJournal journal = RunningHub.bean(EvidenceJournal.class);
  private final Path register = RunningHub.home().data().resolve("keys").resolve("erasures.log");

  @Test
  void dossier_isErased_onlyAfterItsProcedureAndItsDeliveriesHaveEnded() throws Exception {
    MessageHeader form = oneStop.header("LienThongKhaiSinh").withDossierCode(DOSSIER);
    assertThat(oneStop.post(oneStop.birth(form, 451)).statusCode()).isEqualTo(202);
    until("DANG_XU_LY", "true");
    for (ContentTarget target :
        List.of(ContentTarget.dossier(DOSSIER), ContentTarget.message(oneStop.code(), form.id()))) {
      assertThat(refusal(target))
          .hasMessageContaining("procedure still runs")
          .satisfies(e -> assertThat(e.vietnamese()).contains(DOSSIER + " (DANG_XU_LY)"));
    }

    refuseTheBirth();
    until(
        "CAN_CAN_BO",
        "NOT EXISTS (SELECT FROM dossier_step WHERE state = 'DA_GUI'"
            + " AND dossier_code = code)");
    assertThat(refusal(ContentTarget.dossier(DOSSIER)))
        .hasMessageContaining("still to be delivered")
        .satisfies(e -> assertThat(e.vietnamese()).contains(oneStop.code().value()));
    assertThat(documents()).isNotEmpty().allSatisfy(id -> assertThat(journal.body(id)).isPresent());

    giveUpAll();
    int erased = RunningHub.bean(ContentErasure.class).erase(order(ContentTarget.dossier(DOSSIER)));
    assertThat(erased).isGreaterThanOrEqualTo(documents().size());
    assertThat(documents())
        .allSatisfy(
            id -> assertThatThrownBy(() -> journal.body(id)).isInstanceOf(HubException.class));
    assertThat(Files.readString(register)).contains(DOSSIER);
  }

  private ErasureRefusedException refusal(ContentTarget target) {
    ErasureRefusedException refused =
        catchThrowableOfType(
            ErasureRefusedException.class,
            () -> RunningHub.bean(ContentErasure.class).erase(order(target)));
    assertThat(refused.code()).isEqualTo(HubErrorCode.CONTENT_STILL_NEEDED);
    return refused;
  }

  private void refuseTheBirth() {
    UUID asked =
        UUID.fromString(
            text("SELECT message_id FROM dossier_step WHERE dossier_code = '" + DOSSIER + "'"));
    var result = new KetQuaHoSoStructure();
    result.setDichVu("DangKyKhaiSinh");
    result.setKetQua(KetQuaBuocType.TU_CHOI);
    result.setNgayKetQua(LocalDate.of(2026, 11, 21));
    var header = civilStatus.header("KetQuaHoSo").withDossierCode(DOSSIER).withReference(asked);
    assertThat(civilStatus.post(civilStatus.sign(header, result)).statusCode()).isEqualTo(202);
  }

  private static void until(String state, String condition) {
    String dossiers = "SELECT count(*) FROM dossier WHERE code = '%s' AND state = '%s' AND %s";
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> RunningHub.count(dossiers.formatted(DOSSIER, state, condition)) == 1);
  }

  private static void giveUpAll() {
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hand_over SET state = 'BO_QUA', done_at = now(), lease_until = NULL,"
                        + " lease_owner = NULL WHERE state <> 'XONG' AND evidence_id IN"
                        + " (SELECT id FROM evidence WHERE dossier_code = ?)",
                    DOSSIER));
  }

  private static List<Long> documents() {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM evidence WHERE dossier_code = ?")
                    .bind(0, DOSSIER)
                    .mapTo(Long.class)
                    .list());
  }

  private static ErasureOrder order(ContentTarget target) {
    return new ErasureOrder(target, "thử nghiệm", "vanhanh", "kiemsoat");
  }

  private static String text(String query) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).one());
  }
}
