package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MemberDirectories;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.MemberRegistry;

class ReceivingTest {
  private final TestMember oneStop = RunningHub.member("one-stop");

  @Test
  void goodMessage_isReceipted_afterItIsKept() {
    byte[] message = oneStop.birth(11);
    HttpResponse<byte[]> answer = oneStop.post(message);
    assertThat(answer.statusCode()).isEqualTo(202);
    Receipt receipt = receipt(answer);
    assertThat(receipt.state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    assertThat(RunningHub.count(handOversOf(receipt))).isEqualTo(1);
  }

  @Test
  void sameMessageAgain_getsTheStoredReceipt_andIsHandedOverOnce() {
    byte[] message = oneStop.birth(12);
    Receipt first = receipt(oneStop.post(message));
    Receipt again = receipt(oneStop.post(message));
    assertThat(again.messageId()).isEqualTo(first.messageId());
    assertThat(again.receivedAt()).isEqualTo(first.receivedAt());
    assertThat(RunningHub.count(handOversOf(first))).isEqualTo(1);
  }

  @Test
  void sameMessageSignedAgain_isADuplicate_whateverTheSignatureBytes() {
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode("H29.MOTCUA-261121-0113");
    Receipt first = receipt(oneStop.post(oneStop.birth(header, 113)));
    HttpResponse<byte[]> again = oneStop.post(oneStop.birth(header, 113));
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(receipt(again).digest()).isEqualTo(first.digest());
  }

  @Test
  void sameIdWithOtherContent_isRefused_andTheFirstStands() {
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode("H29.MOTCUA-261121-0014");
    Receipt first = receipt(oneStop.post(oneStop.birth(header, 14)));
    refused(oneStop.post(oneStop.birth(header, 15)), HubErrorCode.ID_REUSED, 409, "MaThongDiep");
    assertThat(receipt(oneStop.get("/api/messages/" + first.messageId())).state())
        .isIn(ReceiptState.DA_TIEP_NHAN, ReceiptState.DA_XU_LY);
  }

  @Test
  void unsignedMessage_isRefused_andLeavesNoTrace() {
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode("H29.MOTCUA-261121-0016");
    byte[] unsigned =
        SecureXml.serialize(Envelopes.write(header, Payloads.write(oneStop.sample(16))));
    refusedWithoutTrace(unsigned, HubErrorCode.SIGNATURE_MISSING, 401, "ThongDiep");
  }

  @Test
  void changedByte_isRefused_andLeavesNoTrace() {
    byte[] message = oneStop.birth(17);
    String text = new String(message, StandardCharsets.UTF_8);
    int at = text.indexOf("<", text.indexOf(":ChiTiet>")) - 1;
    byte[] changed =
        (text.substring(0, at) + "x" + text.substring(at + 1)).getBytes(StandardCharsets.UTF_8);
    refusedWithoutTrace(changed, HubErrorCode.SIGNATURE_INVALID, 401, "Signature");
  }

  @Test
  void unknownKey_isRefused_andLeavesNoTrace() {
    byte[] message = oneStop.withUnknownKey().birth(18);
    refusedWithoutTrace(message, HubErrorCode.SIGNER_UNKNOWN, 401, "Signature");
  }

  @Test
  void formEncodedBody_isRefused_beforeAnybodyTakesItApart() {
    var form = BodyPublishers.ofString("Nguyen Van Benh&001195000123 Tran Thi Mat");
    var answer = oneStop.postAs("application/x-www-form-urlencoded", form);
    refused(answer, HubErrorCode.CONTENT_TYPE_WRONG, 400, "Content-Type");
  }

  @Test
  void memberThatMayNotOpenDossiers_isRefused() {
    TestMember insurance = RunningHub.member("social-insurance");
    var header = insurance.header("LienThongKhaiSinh").withDossierCode("H29.MOTCUA-261121-0023");
    refused(
        insurance.post(insurance.birth(header, 23)),
        HubErrorCode.AGREEMENT_MISSING,
        403,
        "LoaiThongDiep");
  }

  @Test
  void directory_isSignedByTheHub_andReadableByItsMembers() {
    var outcome =
        RunningHub.verifier().verifyDocument(oneStop.get("/api/members").body(), "DanhBaThanhVien");
    var document = ((Verification.Trusted<VerifiedDocument>) outcome).document();
    assertThat(document.signer()).isEqualTo(oneStop.hub());
    assertThat(MemberDirectories.read(document.root())).hasSize(TestHome.samples("members"));
  }

  @Test
  void announcedFiftyMegabytes_areRefusedUnread() {
    byte[] large = new byte[50 << 20];
    long before = traces();
    HttpResponse<byte[]> answer = oneStop.post(large);
    refused(answer, HubErrorCode.MESSAGE_TOO_LARGE, 413, "body");
    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void unannouncedFiveMegabytes_areRefusedAtTheLimit() {
    byte[] large = new byte[5 << 20];
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    refused(oneStop.post(chunked), HubErrorCode.MESSAGE_TOO_LARGE, 413, "body");
  }

  @Test
  void anotherMembersMessage_isRefused_andItsIdStaysFree() {
    TestMember residence = RunningHub.member("residence");
    byte[] message = oneStop.birth(19);
    HttpResponse<byte[]> stolen = residence.post(message);
    refused(stolen, HubErrorCode.SENDER_NOT_CONNECTED_MEMBER, 403, "BenGui");
    assertThat(oneStop.post(message).statusCode()).isEqualTo(202);
  }

  @Test
  void stepThatOnlyTheHubAsksFor_isRefused_forAMember() {
    var insurance = RunningHub.bean(MemberRegistry.class).only("social-insurance").code();
    var header =
        MessageHeader.of(
            UUID.randomUUID(),
            "CapTheBHYT",
            oneStop.code(),
            insurance,
            OffsetDateTime.now(ZoneOffset.UTC));
    byte[] message =
        oneStop.signed(header, MessageSamples.of("CapTheBHYT", 20, VietnamTime.today()));
    refused(oneStop.post(message), HubErrorCode.AGREEMENT_MISSING, 403, "LoaiThongDiep");
  }

  @Test
  void versionThatDoesNotExist_isRefused_withTheDay() {
    byte[] message = oneStop.birth(birthHeader(23, "9.9", OffsetDateTime.now(ZoneOffset.UTC)), 23);
    refused(oneStop.post(message), HubErrorCode.SERVICE_UNKNOWN, 404, "PhienBan");
  }

  @Test
  void messageOfAnotherTime_isRefused_andItsIdStaysFree_alsoWithANewTime() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    var header = birthHeader(21, "1.0", now.minusDays(30));
    for (OffsetDateTime wrong : List.of(header.sentAt(), now.plusDays(1))) {
      byte[] message = oneStop.birth(header.withSentAt(wrong), 21);
      refusedWithoutTrace(message, HubErrorCode.SEND_TIME_OUTSIDE_WINDOW, 422, "ThoiDiemGui");
      refusedWithoutTrace(message, HubErrorCode.SEND_TIME_OUTSIDE_WINDOW, 422, "ThoiDiemGui");
    }
    byte[] signedAnew = oneStop.birth(header.withSentAt(now), 21);
    assertThat(oneStop.post(signedAnew).statusCode()).isEqualTo(202);
    byte[] other = oneStop.birth(header.withSentAt(now.minusDays(30)), 21);
    refused(oneStop.post(other), HubErrorCode.ID_REUSED, 409, "MaThongDiep");
  }

  @Test
  void headersThatWouldSteerRoutes_haveNoEffect() {
    byte[] message = oneStop.birth(22);
    HttpResponse<byte[]> answer =
        oneStop.post(
            message,
            "CamelHttpUri=https://localhost:1/elsewhere",
            "camelhttpuri=https://localhost:1/elsewhere",
            "CAMELJMSDESTINATIONNAME=dlq.hub",
            "operationName=TraCuuTrangThai",
            "JMSReplyTo=dlq.hub");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("camel"));
  }

  @Test
  void connectionWithoutClientCertificate_isNotMade() {
    TestMember nobody =
        new TestMember(
            oneStop.home(),
            oneStop.code(),
            oneStop.hub(),
            oneStop.key(),
            HttpClient.newHttpClient());
    assertThatThrownBy(() -> nobody.get("/api/members")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void operatorsPages_areNotOnTheMembersPort() {
    assertThat(oneStop.get("/hawtio").statusCode()).isIn(401, 403, 404);
    assertThat(oneStop.get("/actuator/health").statusCode()).isIn(401, 403, 404);
    assertThat(oneStop.get("/actuator/jolokia").statusCode()).isIn(401, 403, 404);
  }

  private MessageHeader birthHeader(int dossier, String version, OffsetDateTime sentAt) {
    var fresh = oneStop.header("LienThongKhaiSinh");
    return new MessageHeader(
        fresh.id(),
        fresh.service(),
        version,
        fresh.sender(),
        fresh.receiver(),
        sentAt,
        null,
        null,
        "H29.MOTCUA-261121-00" + dossier,
        null,
        null,
        null);
  }

  private void refusedWithoutTrace(byte[] document, HubErrorCode code, int status, String place) {
    long before = traces();
    refused(oneStop.post(document), code, status, place);
    assertThat(traces()).isEqualTo(before);
  }

  private static void refused(
      HttpResponse<byte[]> answer, HubErrorCode code, int status, String place) {
    assertThat(answer.statusCode()).isEqualTo(status);
    Receipt receipt = receipt(answer);
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    HubFault fault = Objects.requireNonNull(receipt.fault());
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.place()).contains(place);
    assertThat(RunningHub.count(incident(fault.incidentId()))).isEqualTo(1);
  }

  private static Receipt receipt(HttpResponse<byte[]> answer) {
    var outcome = RunningHub.verifier().verifyDocument(answer.body(), "BienNhan");
    assertThat(outcome).isInstanceOf(Verification.Trusted.class);
    var document = ((Verification.Trusted<VerifiedDocument>) outcome).document();
    assertThat(document.signer().value()).isEqualTo("G00.LIENTHONG");
    return Receipts.read(document.root());
  }

  private static long traces() {
    return RunningHub.count(
        "SELECT (SELECT count(*) FROM evidence WHERE direction = 'NHAN' AND door = 'http')"
            + " + (SELECT count(*) FROM known_message)");
  }

  private static String handOversOf(Receipt receipt) {
    return "SELECT count(*) FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
        + " WHERE e.sender = 'H29.MOTCUA' AND e.message_id = '"
        + receipt.messageId()
        + "'";
  }

  private static String incident(String id) {
    return "SELECT (SELECT count(*) FROM refusal WHERE incident_id = '"
        + id
        + "') + (SELECT count(*) FROM evidence_event WHERE detail->>'maSuCo' = '"
        + id
        + "')";
  }
}
