package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.MemberRegistry;

/** What agreements refuse at the door of a real hub, and what they count. */
class AgreementsTest {
  private static final String PORTAL = "agreements/one-stop-tells-the-portal.yaml";
  private static final String TEST = "agreements/everybody-tests-the-connection.yaml";

  private final TestMember oneStop = RunningHub.member("one-stop");

  @AfterEach
  void restoreSamples() throws IOException {
    LiveConfiguration.restoreAll();
  }

  @Test
  void agreedMessage_isAccepted_andItsEvidenceNamesTheAgreement() {
    MessageHeader header = progress(null);
    assertThat(oneStop.post(sign(header)).statusCode()).isEqualTo(202);
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM evidence WHERE verdict->>'thoaThuan' = 'TT-MAU-06'"
                    + " AND verdict->>'phienBanThoaThuan' = '1.0' AND message_id = '"
                    + header.id()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void purposeThatIsNotAgreed_isRefused_andStaysRefused() {
    byte[] message = sign(progress("MAU-TO-MO"));
    HttpResponse<byte[]> first = oneStop.post(message);
    refused(first, HubErrorCode.PURPOSE_NOT_AGREED, 403, "MucDich");
    assertThat(oneStop.post(message).body()).isEqualTo(first.body());
  }

  @Test
  void suspendedAgreement_isRefused_withTheDay() throws IOException {
    LiveConfiguration.change(PORTAL, "state: active", "state: suspended");
    HubFault fault =
        refused(
            oneStop.post(sign(progress(null))),
            HubErrorCode.AGREEMENT_NOT_IN_FORCE,
            403,
            "LoaiThongDiep");
    assertThat(fault.english()).contains("suspended", VietnamTime.today().toString());
  }

  @Test
  void agreementThatEndedYesterday_isRefused_withTheDay() throws IOException {
    LocalDate yesterday = VietnamTime.today().minusDays(1);
    LiveConfiguration.change(
        PORTAL, "purposeRequired", "validTo: " + yesterday + "\npurposeRequired");
    HubFault fault =
        refused(
            oneStop.post(sign(progress(null))),
            HubErrorCode.AGREEMENT_NOT_IN_FORCE,
            403,
            "LoaiThongDiep");
    assertThat(fault.english()).contains("ended on " + yesterday);
  }

  @Test
  void weakerSignatureThanAgreed_isRefused() throws IOException {
    LiveConfiguration.change(PORTAL, "HUB-XMLDSIG-1", "HUB-XADES-T-1");
    refused(
        oneStop.post(sign(progress(null))), HubErrorCode.SIGNATURE_LEVEL_TOO_LOW, 403, "Signature");
  }

  @Test
  void dossierCodeOfAnother_isRefused_andLeavesTheCodeFree() {
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode("H99.KHAC-261121-0001");
    refused(
        oneStop.post(oneStop.birth(header, 71)), HubErrorCode.SENDER_NOT_ALLOWED, 403, "MaHoSo");
    assertThat(RunningHub.count("SELECT count(*) FROM dossier WHERE code LIKE 'H99%'")).isZero();
  }

  @Test
  void tooFast_isRefusedWith429_andTheSameIdMayTryAgain() throws Exception {
    LiveConfiguration.change(
        PORTAL, "state: active", "rate: {perSecond: 1, burst: 2}\nstate: active");
    List<byte[]> messages = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      messages.add(sign(progress(null)));
    }
    var senders = Executors.newFixedThreadPool(messages.size());
    List<Callable<HttpResponse<byte[]>>> sendings = new ArrayList<>();
    messages.forEach(message -> sendings.add(() -> oneStop.post(message)));
    int tooFast = -1;
    try {
      var answers = senders.invokeAll(sendings);
      for (int i = 0; i < answers.size(); i++) {
        tooFast = answers.get(i).get().statusCode() == 429 ? i : tooFast;
      }
      assertThat(tooFast).isNotNegative();
      HttpResponse<byte[]> answer = answers.get(tooFast).get();
      refused(answer, HubErrorCode.RATE_EXCEEDED, 429, "LoaiThongDiep");
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    } finally {
      senders.shutdown();
    }
    LiveConfiguration.restoreAll();
    assertThat(oneStop.post(messages.get(tooFast)).statusCode()).isEqualTo(202);
  }

  @Test
  void usedUpQuota_isRefusedUntilMidnight_andNothingIsKept() throws IOException {
    LiveConfiguration.change(PORTAL, "state: active", "quota: {perDay: 1000000}\nstate: active");
    oneStop.post(sign(progress(null)));
    long used = used();
    assertThat(used).isPositive();
    LiveConfiguration.change(PORTAL, "perDay: 1000000", "perDay: " + (used + 2));
    assertThat(oneStop.post(sign(progress(null))).statusCode()).isEqualTo(202);
    assertThat(oneStop.post(sign(progress(null))).statusCode()).isEqualTo(202);
    MessageHeader header = progress(null);
    HttpResponse<byte[]> answer = oneStop.post(sign(header));
    refused(answer, HubErrorCode.QUOTA_EXCEEDED, 429, "LoaiThongDiep");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(1L, 86_401L);
    assertThat(RunningHub.count(kept(header))).isZero();
    assertThat(used()).isEqualTo(used + 2);
    LiveConfiguration.restoreAll();
    assertThat(oneStop.post(sign(header)).statusCode()).isEqualTo(202);
  }

  @Test
  void lookUpAgain_getsTheAnswerForTenMinutes_thenTheReceiptAlone() {
    MessageHeader header = oneStop.header("KiemTraKetNoi");
    byte[] first = oneStop.post(connectionTest(header)).body();
    older(header, "9 minutes 30 seconds");
    assertThat(oneStop.post(connectionTest(header)).body()).isEqualTo(first);
    older(header, "1 minute");
    assertThat(receipt(oneStop.post(connectionTest(header))).state())
        .isEqualTo(ReceiptState.DA_XU_LY);
  }

  @Test
  void lookUpAgain_getsTheReceiptAlone_whenItIsNotAgreedAnyMore() throws IOException {
    MessageHeader header = oneStop.header("KiemTraKetNoi");
    assertThat(oneStop.post(connectionTest(header)).statusCode()).isEqualTo(200);
    LiveConfiguration.change(TEST, "state: active", "state: suspended");
    assertThat(receipt(oneStop.post(connectionTest(header))).state())
        .isEqualTo(ReceiptState.DA_XU_LY);
  }

  @Test
  void issuedNumber_isGivenAgain_howeverOldItIs() {
    TestMember civilStatus = RunningHub.member("civil-status");
    var population = RunningHub.bean(MemberRegistry.class).only("population").code();
    var header =
        MessageHeader.of(
            UUID.randomUUID(),
            "CapSoDinhDanh",
            civilStatus.code(),
            population,
            OffsetDateTime.now(ZoneOffset.UTC));
    byte[] message =
        civilStatus.signed(header, MessageSamples.of("CapSoDinhDanh", 5, VietnamTime.today()));
    assertThat(civilStatus.post(message).statusCode()).isEqualTo(503);
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE known_message SET answer_evidence_id = evidence_id, state = 'DA_XU_LY',"
                            + " state_at = state_at - interval '400 days' WHERE message_id = :id")
                    .bind("id", header.id())
                    .execute());
    assertThat(civilStatus.post(message).body())
        .isEqualTo(message); // the kept content it now names
  }

  private byte[] connectionTest(MessageHeader header) {
    return oneStop.signed(header, MessageSamples.of("KiemTraKetNoi", 1, VietnamTime.today()));
  }

  private static void older(MessageHeader header, String interval) {
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE known_message SET state_at = state_at - CAST(? AS interval)"
                        + " WHERE message_id = ?",
                    interval,
                    header.id()));
  }

  private MessageHeader progress(@Nullable String purpose) {
    return new MessageHeader(
        UUID.randomUUID(),
        "CapNhatTienDoHoSoMC",
        "1.0",
        oneStop.code(),
        RunningHub.bean(MemberRegistry.class).only("national-portal").code(),
        OffsetDateTime.now(ZoneOffset.UTC),
        null,
        null,
        null,
        purpose,
        null,
        null);
  }

  private byte[] sign(MessageHeader header) {
    return oneStop.signed(header, MessageSamples.of("CapNhatTienDoHoSoMC", 1, VietnamTime.today()));
  }

  private static long used() {
    return RunningHub.count(
        "SELECT coalesce(sum(used), 0) FROM agreement_use WHERE agreement = 'TT-MAU-06'");
  }

  private static String kept(MessageHeader header) {
    return "SELECT (SELECT count(*) FROM evidence WHERE message_id = '%1$s') + (SELECT count(*) FROM known_message WHERE message_id = '%1$s')"
        .formatted(header.id());
  }

  private static HubFault refused(
      HttpResponse<byte[]> answer, HubErrorCode code, int status, String place) {
    HubFault fault = Objects.requireNonNull(receipt(answer).fault());
    assertThat(fault.code()).isEqualTo(code);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(fault.place()).contains(place);
    return fault;
  }

  private static Receipt receipt(HttpResponse<byte[]> answer) {
    var outcome = RunningHub.verifier().verifyDocument(answer.body(), "BienNhan");
    assertThat(outcome).isInstanceOf(Verification.Trusted.class);
    return Receipts.read(((Verification.Trusted<VerifiedDocument>) outcome).document().root());
  }
}
