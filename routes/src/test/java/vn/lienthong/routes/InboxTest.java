package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Inbox;
import vn.lienthong.qcvn109.message.Inboxes;
import vn.lienthong.qcvn109.message.Letter;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

/** A real member over TLS that has no door of its own and fetches what is for it. */
class InboxTest {
  private static TestMember insurance;
  private static TestMember oneStop;
  private static TestMember residence;

  @BeforeAll
  static void letInsuranceFetch() throws IOException {
    insurance = RunningHub.member("social-insurance");
    oneStop = RunningHub.member("one-stop");
    residence = RunningHub.member("residence");
    // who fetches cannot answer at once
    LiveConfiguration.change(
        "agreements/one-stop-looks-up-insurance-numbers.yaml", "state: active", "state: suspended");
    LiveConfiguration.change(
        "agreements/health-looks-up-insurance-cards.yaml", "state: active", "state: suspended");
    LiveConfiguration.change(
        "members/social-insurance.yaml", "TraCuuMaSoBHXH, TraCuuTheBHYT, ", "");
    LiveConfiguration.replace(
        "members/social-insurance.yaml", "endpoint:\\n( +.*\\n)+", "pull: true\n");
  }

  @AfterAll
  static void putBack() throws IOException {
    LiveConfiguration.restoreAll();
  }

  @BeforeEach
  void empty() {
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hand_over SET state = 'BO_QUA', done_at = now(), lease_until = NULL,"
                        + " lease_owner = NULL WHERE receiver = ? AND done_at IS NULL",
                    insurance.code().value()));
  }

  @Test
  void letter_isTheSignedBytes_andItsAcknowledgementReachesTheSender() {
    InboxMessages.Sent sent = send(oneStop);

    Letter letter = fetchOne();
    HttpResponse<byte[]> answer = acknowledge(insurance, letter, ReceiptState.DA_XU_LY, null);

    assertThat(letter.content()).isEqualTo(sent.document());
    assertThat(letter.id()).isEqualTo(sent.id());
    assertThat(letter.sender()).isEqualTo(oneStop.code());
    assertThat(letter.given()).isEqualTo(1);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(receipt(answer).state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(receipt(answer).sender()).isEqualTo(oneStop.code());
    assertThat(receipt(oneStop.get("/api/messages/" + sent.id())).state())
        .isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(InboxMessages.row("state", sent)).isEqualTo("XONG");
    assertThat(InboxMessages.events(sent, "GIAO")).isEqualTo(1);
    assertThat(fetch("").letters()).isEmpty();
  }

  @Test
  void secondAcknowledgement_getsTheStoredAnswer_andAnotherOneIsRefused() {
    InboxMessages.Sent sent = send(oneStop);
    Letter letter = fetchOne();
    byte[] first = acknowledge(insurance, letter, ReceiptState.DA_XU_LY, null).body();

    byte[] second = acknowledge(insurance, letter, ReceiptState.DA_XU_LY, null).body();
    HttpResponse<byte[]> other =
        acknowledge(
            insurance, letter, ReceiptState.TU_CHOI, HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE);

    assertThat(second).isEqualTo(first);
    refused(other, HubErrorCode.ACKNOWLEDGEMENT_WRONG, "TrangThai");
    assertThat(InboxMessages.events(sent, "GIAO")).isEqualTo(1);
  }

  @Test
  void refusal_isPassedOnToTheSender() {
    InboxMessages.Sent sent = send(oneStop);

    acknowledge(
        insurance, fetchOne(), ReceiptState.TU_CHOI, HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE);

    Receipt receipt = receipt(oneStop.get("/api/messages/" + sent.id()));
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code())
        .isEqualTo(HubErrorCode.REFUSED_BY_RECEIVER);
  }

  @Test
  void messageThatIsOnlyTaken_isDone_andStaysAccepted() {
    InboxMessages.Sent sent = send(oneStop);

    HttpResponse<byte[]> answer =
        acknowledge(insurance, fetchOne(), ReceiptState.DA_TIEP_NHAN, null);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(InboxMessages.row("state", sent)).isEqualTo("XONG");
    assertThat(receipt(oneStop.get("/api/messages/" + sent.id())).state())
        .isEqualTo(ReceiptState.DA_TIEP_NHAN);
  }

  @Test
  void leasedLetter_isGivenAgainAfterItsLease_andALateAcknowledgementCounts() {
    InboxMessages.Sent sent = send(oneStop);
    Letter first = fetchOne();
    assertThat(fetch("").letters()).isEmpty();

    InboxMessages.endLease(sent);
    Letter second = fetchOne();
    InboxMessages.endLease(sent);
    HttpResponse<byte[]> late = acknowledge(insurance, first, ReceiptState.DA_XU_LY, null);

    assertThat(second.given()).isEqualTo(2);
    assertThat(second.content()).isEqualTo(first.content());
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(InboxMessages.row("state", sent)).isEqualTo("XONG");
  }

  @Test
  void sameIdOfTwoSenders_isTwoLetters_andTheReceiptSaysWhich() {
    UUID id = UUID.randomUUID();
    InboxMessages.Sent one = InboxMessages.send(oneStop, insurance, id, null);
    InboxMessages.Sent other = InboxMessages.send(residence, insurance, id, null);
    List<Letter> letters = fetch("").letters();
    Letter ofOther =
        letters.stream().filter(l -> l.sender().equals(residence.code())).findFirst().orElseThrow();

    acknowledge(insurance, ofOther, ReceiptState.DA_XU_LY, null);

    assertThat(letters).hasSize(2);
    assertThat(InboxMessages.row("state", other)).isEqualTo("XONG");
    assertThat(InboxMessages.row("state", one)).isEqualTo("DANG_GUI");
  }

  @Test
  void expiredMessage_isNotGiven() {
    InboxMessages.send(
        oneStop, insurance, UUID.randomUUID(), OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));

    Inbox inbox = fetch("");

    assertThat(inbox.letters()).isEmpty();
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void letterThatExpiredInTheMembersHands_isParked_andAnAcknowledgementStillEndsIt() {
    InboxMessages.Sent sent = send(oneStop);
    Letter letter = fetchOne();
    InboxMessages.expire(sent);
    InboxMessages.endLease(sent);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(InboxMessages.row("state", sent)).isEqualTo("TREO"));
    Receipt unclear = receipt(oneStop.get("/api/messages/" + sent.id()));
    HttpResponse<byte[]> late = acknowledge(insurance, letter, ReceiptState.DA_XU_LY, null);

    assertThat(unclear.state()).isEqualTo(ReceiptState.CHUA_RO);
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(InboxMessages.row("state", sent)).isEqualTo("XONG");
    assertThat(receipt(oneStop.get("/api/messages/" + sent.id())).state())
        .isEqualTo(ReceiptState.DA_XU_LY);
  }

  @Test
  void fetch_givesAtMostWhatIsAsked_andSaysHowManyWait() {
    send(oneStop);
    send(oneStop);
    send(oneStop);

    Inbox two = fetch("?max=2");
    Inbox rest = fetch("?max=100");

    assertThat(two.letters()).hasSize(2);
    assertThat(two.waiting()).isEqualTo(1);
    assertThat(rest.letters()).hasSize(1);
    assertThat(rest.waiting()).isZero();
  }

  @Test
  void answer_isBounded_andWhatDidNotFitIsGivenNext_asForTheFirstTime() {
    for (int i = 0; i < 10; i++) {
      send(oneStop);
    }

    Inbox first = fetch("");
    Inbox second = fetch("");

    assertThat(first.letters().stream().mapToInt(letter -> letter.content().length).sum())
        .isPositive()
        .isLessThanOrEqualTo(RunningHub.INBOX_BYTES);
    assertThat(first.letters()).hasSizeLessThan(10);
    assertThat(first.waiting()).isEqualTo(10 - first.letters().size());
    assertThat(second.letters()).isNotEmpty().allMatch(letter -> letter.given() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?max=0", "?max=101", "?max=999999999"})
  void numberOutOfRange_isRefused(String query) {
    refused(insurance.get("/api/inbox" + query), HubErrorCode.REQUEST_UNKNOWN, "max");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?max=", "?max=-1", "?max=1&max=2", "?max=1&other=1", "?MAX=1"})
  void anotherQuery_isRefused(String query) {
    refused(insurance.get("/api/inbox" + query), HubErrorCode.REQUEST_UNKNOWN, "URL");
  }

  @Test
  void memberWithAnEndpoint_hasNoInbox() {
    refused(residence.get("/api/inbox"), HubErrorCode.REQUEST_UNKNOWN, "URL");
  }

  @Test
  void acknowledgementOfAnotherMember_isRefused_andChangesNothing() {
    InboxMessages.Sent sent = send(oneStop);
    Letter letter = fetchOne();

    HttpResponse<byte[]> itsOwn = acknowledge(residence, letter, ReceiptState.DA_XU_LY, null);
    HttpResponse<byte[]> anothers =
        InboxMessages.post(
            insurance,
            letter.id().toString(),
            InboxMessages.signed(residence, letter, ReceiptState.DA_XU_LY, null));

    refused(itsOwn, HubErrorCode.NOT_IN_INBOX, "MaThongDiep");
    refused(anothers, HubErrorCode.RECEIPT_NOT_TRUSTED, "");
    assertThat(InboxMessages.row("state", sent)).isEqualTo("DANG_GUI");
  }

  @Test
  void wrongAcknowledgement_isRefused_withItsPlace_andChangesNothing() {
    InboxMessages.Sent sent = send(oneStop);
    Letter letter = fetchOne();
    Letter otherBytes = InboxMessages.with(letter, letter.id(), "0".repeat(64));
    Letter otherId = InboxMessages.with(letter, UUID.randomUUID(), letter.digest());

    refused(
        acknowledge(insurance, otherBytes, ReceiptState.DA_XU_LY, null),
        HubErrorCode.ACKNOWLEDGEMENT_WRONG,
        "DauVan");
    refused(
        acknowledge(insurance, otherId, ReceiptState.DA_XU_LY, null),
        HubErrorCode.NOT_IN_INBOX,
        "MaThongDiep");
    refused(
        InboxMessages.post(
            insurance,
            UUID.randomUUID().toString(),
            InboxMessages.signed(insurance, letter, ReceiptState.DA_XU_LY, null)),
        HubErrorCode.ACKNOWLEDGEMENT_WRONG,
        "MaThongDiep");
    refused(
        acknowledge(insurance, letter, ReceiptState.CHUA_RO, null),
        HubErrorCode.ACKNOWLEDGEMENT_WRONG,
        "TrangThai");
    refused(
        acknowledge(insurance, letter, ReceiptState.TU_CHOI, null),
        HubErrorCode.ACKNOWLEDGEMENT_WRONG,
        "Loi");
    refused(
        acknowledge(insurance, letter, ReceiptState.TU_CHOI, HubErrorCode.OVERLOADED),
        HubErrorCode.ACKNOWLEDGEMENT_WRONG,
        "Loi");
    refused(
        InboxMessages.post(
            insurance, letter.id().toString(), "<nothing/>".getBytes(StandardCharsets.UTF_8)),
        HubErrorCode.RECEIPT_NOT_TRUSTED,
        "");
    assertThat(InboxMessages.row("state", sent)).isEqualTo("DANG_GUI");
    assertThat(InboxMessages.events(sent, "GIAO")).isZero();
  }

  @Test
  void soapDoor_givesAndTakesTheSame() throws Exception {
    InboxMessages.Sent sent = send(oneStop);

    byte[] fetched = SoapCalls.of(insurance).call("NhanThongDiep", Map.of("SoToiDa", "5"));
    Letter letter = Inboxes.read(SecureXml.parse(fetched).getDocumentElement()).letters().get(0);
    byte[] receipt = InboxMessages.signed(insurance, letter, ReceiptState.DA_XU_LY, null);
    byte[] answer =
        SoapCalls.of(insurance)
            .call(
                "XacNhanThongDiep",
                Map.of(
                    "MaThongDiep", letter.id().toString(),
                    "BienNhan", Base64.getEncoder().encodeToString(receipt)));

    assertThat(letter.content()).isEqualTo(sent.document());
    assertThat(Receipts.read(SecureXml.parse(answer).getDocumentElement()).state())
        .isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(InboxMessages.row("state", sent)).isEqualTo("XONG");
  }

  @Test
  void soapDoor_refusesBySignedReceipt() throws Exception {
    byte[] tooMany = SoapCalls.of(insurance).call("NhanThongDiep", Map.of("SoToiDa", "0"));
    byte[] noInbox = SoapCalls.of(residence).call("NhanThongDiep", Map.of());

    assertThat(fault(tooMany).place()).isEqualTo("max");
    assertThat(fault(noInbox).code()).isEqualTo(HubErrorCode.REQUEST_UNKNOWN);
  }

  private static HubFault fault(byte[] receipt) {
    return Objects.requireNonNull(
        Receipts.read(SecureXml.parse(receipt).getDocumentElement()).fault());
  }

  @Test
  void inboxes_areInTheHealth_withTheLastFetch() throws Exception {
    send(oneStop);
    fetch("");

    ComponentHealth health =
        RunningHub.beans(ComponentHealth.class).stream()
            .filter(component -> component.name().equals("inboxes"))
            .findFirst()
            .orElseThrow();
    String said = health.check();

    assertThat(said)
        .contains(insurance.code() + ": waiting 0, given 1, oldest 2")
        .contains("last fetch 2");
  }

  private static InboxMessages.Sent send(TestMember sender) {
    return InboxMessages.send(sender, insurance, UUID.randomUUID(), null);
  }

  private static Letter fetchOne() {
    Inbox inbox = fetch("");
    assertThat(inbox.letters()).hasSize(1);
    return inbox.letters().get(0);
  }

  private static Inbox fetch(String query) {
    HttpResponse<byte[]> answer = insurance.get("/api/inbox" + query);
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return Inboxes.read(SecureXml.parse(answer.body()).getDocumentElement());
  }

  private static HttpResponse<byte[]> acknowledge(
      TestMember member, Letter letter, ReceiptState state, @Nullable HubErrorCode fault) {
    return InboxMessages.post(
        member, letter.id().toString(), InboxMessages.signed(member, letter, state, fault));
  }

  private static void refused(HttpResponse<byte[]> answer, HubErrorCode code, String place) {
    HubFault fault = Objects.requireNonNull(receipt(answer).fault());
    assertThat(fault.code()).as(fault.detail()).isEqualTo(code);
    assertThat(String.valueOf(fault.place())).contains(place);
    assertThat(answer.statusCode()).isEqualTo(code.httpStatus());
  }

  private static Receipt receipt(HttpResponse<byte[]> answer) {
    return Receipts.read(SecureXml.parse(answer.body()).getDocumentElement());
  }
}
