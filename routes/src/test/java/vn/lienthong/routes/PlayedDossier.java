package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BoSungHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

/** A dossier whose starter and providers a test plays, each through its own door. */
final class PlayedDossier {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final String code;

  private PlayedDossier(String code) {
    this.code = code;
  }

  /** Opened by the one-stop; it waits until the hub has taken the form. */
  static PlayedDossier open(String service, Object form, int number) {
    TestMember oneStop = RunningHub.member("one-stop");
    var dossier = new PlayedDossier("%s-261121-%04d".formatted(oneStop.code(), number));
    MessageHeader header = oneStop.header(service).withDossierCode(dossier.code);
    assertThat(oneStop.post(oneStop.sign(header, form)).statusCode()).isEqualTo(202);
    assertThat(settled(oneStop, header.id()).state()).isEqualTo(ReceiptState.DA_XU_LY);
    return dossier;
  }

  String code() {
    return code;
  }

  /** A supplement for a step, mending nothing. */
  Receipt supplements(String step) {
    var supplement = new BoSungHoSoStructure();
    supplement.setDichVu(step);
    supplement.setNoiDung("một kiểm thử");
    return starterSends("BoSungHoSo", supplement);
  }

  /** What the starter sends about it. */
  Receipt starterSends(String service, Object payload) {
    TestMember member = RunningHub.member("one-stop");
    MessageHeader header = member.header(service).withDossierCode(code);
    assertThat(member.post(member.sign(header, payload)).statusCode()).isEqualTo(202);
    return settled(member, header.id());
  }

  /** The provider's answer to the last round of a step. */
  Receipt answers(String kind, String step, KetQuaBuocType what) {
    return answers(kind, step, lastRound(step), what);
  }

  /** The provider's answer to a round of a step. */
  Receipt answers(String kind, String step, int round, KetQuaBuocType what) {
    TestMember member = RunningHub.member(kind);
    String service = text("SELECT service FROM dossier_step WHERE " + of(step, round));
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setDichVu(service);
    result.setKetQua(what);
    result.setNgayKetQua(DAY);
    if (what == KetQuaBuocType.HOAN_THANH) {
      StepPapers.add(result, service);
    } else {
      result.setGhiChu("một kiểm thử");
    }
    UUID asked =
        UUID.fromString(text("SELECT message_id FROM dossier_step WHERE " + of(step, round)));
    MessageHeader header = member.header("KetQuaHoSo").withDossierCode(code).withReference(asked);
    assertThat(member.post(member.sign(header, result)).statusCode()).isEqualTo(202);
    return settled(member, header.id());
  }

  /** The request of the last round of a step, as the hub kept it. */
  Element request(String step) {
    long evidence =
        RunningHub.count(
            "SELECT e.id FROM evidence e JOIN dossier_step s ON s.message_id = e.message_id"
                + " AND e.direction = 'TAO' WHERE s."
                + of(step, lastRound(step)).replace(" AND ", " AND s."));
    byte[] kept = RunningHub.bean(EvidenceJournal.class).body(evidence).orElseThrow();
    return Envelopes.payload(SecureXml.parse(kept).getDocumentElement());
  }

  /** {@code state status}. */
  String status() {
    return text(
        "SELECT state || ' ' || status_code FROM dossier WHERE code = '%s'".formatted(code));
  }

  /** {@code step round state} of every round, by step. */
  List<String> steps() {
    return list(
        "SELECT step || ' ' || round || ' ' || state FROM dossier_step WHERE dossier_code = '%s'"
                .formatted(code)
            + " ORDER BY step, round");
  }

  /** {@code service receiver} of what the hub has sent about it. */
  List<String> sent(String service) {
    return list(
        "SELECT receiver FROM evidence WHERE dossier_code = '%s' AND direction = 'TAO'"
                .formatted(code)
            + " AND service = '%s' ORDER BY id".formatted(service));
  }

  /** The payload of the last of them. */
  Element lastSent(String service) {
    long evidence =
        RunningHub.count(
            "SELECT max(id) FROM evidence WHERE dossier_code = '%s' AND direction = 'TAO'"
                    .formatted(code)
                + " AND service = '%s'".formatted(service));
    byte[] kept = RunningHub.bean(EvidenceJournal.class).body(evidence).orElseThrow();
    return Envelopes.payload(SecureXml.parse(kept).getDocumentElement());
  }

  /** Lets a timer run out, and waits until the hub has seen to it. */
  void timePasses(String step, String kind) {
    String timer =
        "dossier_code = '%s' AND step = '%s' AND kind = '%s'".formatted(code, step, kind);
    assertThat(RunningHub.count("SELECT count(*) FROM dossier_timer WHERE " + timer)).isOne();
    RunningHub.bean(Jdbi.class)
        .useTransaction(
            tx -> {
              tx.execute(
                  "UPDATE dossier_step SET due_at = now() - interval '1 second'"
                      + " WHERE dossier_code = ? AND step = ?",
                  code,
                  step);
              tx.execute("UPDATE dossier_timer SET due_at = now() WHERE " + timer);
            });
    await()
        .atMost(SOON)
        .until(
            () ->
                RunningHub.count(
                        "SELECT count(*) FROM dossier_timer WHERE due_at <= now() AND " + timer)
                    == 0);
  }

  String text(String query) {
    return list(query).get(0);
  }

  static List<String> list(String query) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  private int lastRound(String step) {
    return (int)
        RunningHub.count(
            "SELECT max(round) FROM dossier_step WHERE dossier_code = '%s' AND step = '%s'"
                .formatted(code, step));
  }

  private String of(String step, int round) {
    return "dossier_code = '%s' AND step = '%s' AND round = %d".formatted(code, step, round);
  }

  private static Receipt settled(TestMember member, UUID id) {
    return await()
        .atMost(SOON)
        .until(
            () -> receipt(member, id),
            receipt -> receipt.state() != ReceiptState.DA_TIEP_NHAN || receipt.fault() != null);
  }

  private static Receipt receipt(TestMember member, UUID id) {
    byte[] document = member.get("/api/messages/" + id).body();
    return Receipts.read(SecureXml.parse(document).getDocumentElement());
  }
}
