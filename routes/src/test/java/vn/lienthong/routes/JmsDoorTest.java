package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** What comes through the JMS door, and what is sent back. */
class JmsDoorTest {
  private final TestMember oneStop = RunningHub.member("one-stop");
  private JmsMember client;

  @BeforeEach
  void connect() throws JMSException {
    client = JmsMember.of(oneStop);
  }

  @AfterEach
  void close() throws JMSException {
    client.close();
  }

  @Test
  void goodMessage_isReceipted_afterItIsKept() throws Exception {
    Receipt receipt = client.exchange(oneStop.birth(1301));
    assertThat(receipt.state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    assertThat(kept(Objects.requireNonNull(receipt.messageId()))).isEqualTo(1);
  }

  @Test
  void sameMessageAgain_getsTheStoredReceipt_asAfterACrashBeforeTheAcknowledgement()
      throws Exception {
    byte[] message = oneStop.birth(1302);
    Receipt first = client.exchange(message);
    Receipt again = client.exchange(message);
    assertThat(again.messageId()).isEqualTo(first.messageId());
    assertThat(again.receivedAt()).isEqualTo(first.receivedAt());
    assertThat(kept(Objects.requireNonNull(first.messageId()))).isEqualTo(1);
  }

  @Test
  void largeMessage_withinTheLimit_reachesTheGate() throws Exception {
    refused(client.exchange(new byte[3 << 20]), HubErrorCode.ENCODING_NOT_UTF8, null);
  }

  @Test
  void anotherMembersMessage_isRefused_andItsIdStaysFree() throws Exception {
    byte[] message = oneStop.birth(1303);
    try (JmsMember residence = JmsMember.of(RunningHub.member("residence"))) {
      refused(residence.exchange(message), HubErrorCode.SENDER_NOT_CONNECTED_MEMBER, "BenGui");
    }
    assertThat(client.exchange(message).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
  }

  @Test
  void textMessage_isRefused_unread() throws Exception {
    Message text = client.session().createTextMessage("Nguyễn Văn Bé 001195000123");
    refused(client.exchange(text), HubErrorCode.CONTENT_TYPE_WRONG, "JMS");
  }

  @Test
  void mapMessage_isRefused_unread() throws Exception {
    var map = client.session().createMapMessage();
    map.setBytes("document", oneStop.birth(1304));
    refused(client.exchange(map), HubErrorCode.CONTENT_TYPE_WRONG, "JMS");
  }

  @Test
  void replyQueueOfItsOwn_isTaken_everyOtherIsRefused() throws Exception {
    assertThat(client.exchange(repliesTo("receipt." + oneStop.code(), 1305)).state())
        .isEqualTo(ReceiptState.DA_TIEP_NHAN);
    refusedReplyQueue("receipt.G01.CSDLDC", 1306);
    refusedReplyQueue("dlq.hub", 1307);
    refusedReplyQueue("activemq.management", 1308);
    refusedReplyQueue("receipt." + oneStop.code() + "::receipt.G01.CSDLDC", 1309);
  }

  @Test
  void memberWrittenByTheClient_isReplacedByTheBrokers() throws Exception {
    TestMember residence = RunningHub.member("residence");
    byte[] message = residence.birth(residence.header("LienThongKhaiSinh"), 1310);
    var forged = client.document(message);
    forged.setStringProperty("LIENTHONG_MEMBER", residence.code().value());
    forged.setStringProperty("_AMQ_VALIDATED_USER", residence.code().value());
    forged.setStringProperty("JMSXUserID", residence.code().value());
    refused(client.exchange(forged), HubErrorCode.SENDER_NOT_CONNECTED_MEMBER, "BenGui");
  }

  @Test
  void duplicateIdOfTheBroker_dropsNothing() throws Exception {
    for (long seed : new long[] {1311, 1312}) {
      var message = client.document(oneStop.birth(seed));
      message.setStringProperty("_AMQ_DUPL_ID", "the-same");
      assertThat(client.exchange(message).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    }
  }

  @Test
  void messageBeyondTheLimit_isRefused_whereTheBrokerStillTakesIt() throws Exception {
    refused(client.exchange(new byte[(4 << 20) + 1]), HubErrorCode.MESSAGE_TOO_LARGE, "JMS");
  }

  @Test
  void messageFarBeyondTheLimit_endsTheConnection_andIsRefused() throws Exception {
    assertThatThrownBy(() -> client.send(client.document(new byte[20 << 20])))
        .isInstanceOf(JMSException.class);
    client = JmsMember.again(oneStop);
    refused(client.receipt(), HubErrorCode.MESSAGE_TOO_LARGE, "JMS");
    assertThat(client.exchange(oneStop.birth(1313)).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
  }

  @Test
  void tooFast_isRefused_andTheReceiptSaysHowLongToWait() throws Exception {
    String agreement = "agreements/everybody-tests-the-connection.yaml";
    LiveConfiguration.change(agreement, "{perSecond: 200, burst: 400}", "{perSecond: 1, burst: 1}");
    try {
      HubFault fault = null;
      for (int i = 0; i < 20 && fault == null; i++) {
        client.send(client.document(connectionTest()));
        String reply = new String(client.reply(), StandardCharsets.UTF_8);
        fault = reply.contains("BienNhan") ? fault(reply) : null;
      }
      HubFault found = Objects.requireNonNull(fault);
      assertThat(found.code()).isEqualTo(HubErrorCode.RATE_EXCEEDED);
      assertThat(found.english()).containsPattern("try again after \\d+ ms");
      assertThat(found.vietnamese()).containsPattern("thử lại sau \\d+ ms");
    } finally {
      LiveConfiguration.restoreAll();
    }
  }

  private static HubFault fault(String receipt) {
    byte[] bytes = receipt.getBytes(StandardCharsets.UTF_8);
    return Objects.requireNonNull(
        Receipts.read(SecureXml.parse(bytes).getDocumentElement()).fault());
  }

  private byte[] connectionTest() {
    return oneStop.signed(
        oneStop.header("KiemTraKetNoi"),
        MessageSamples.of("KiemTraKetNoi", 1, VietnamTime.today()));
  }

  @Test
  void rolledBackTransaction_bringsNothing() throws Exception {
    byte[] message = oneStop.birth(1314);
    try (var connection = JmsMember.connect(oneStop.tls());
        Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
      var document = session.createBytesMessage();
      document.writeBytes(message);
      session.createProducer(session.createQueue("hub.in")).send(document);
      session.rollback();
    }
    Receipt receipt = client.exchange(message);
    assertThat(kept(Objects.requireNonNull(receipt.messageId()))).isEqualTo(1);
  }

  private void refusedReplyQueue(String queue, long seed) throws JMSException {
    refused(
        client.exchange(repliesTo(queue, seed)), HubErrorCode.REPLY_QUEUE_FORBIDDEN, "JMSReplyTo");
  }

  private Message repliesTo(String queue, long seed) throws JMSException {
    var message = client.document(oneStop.birth(seed));
    message.setJMSReplyTo(client.session().createQueue(queue));
    return message;
  }

  private static long kept(@Nullable UUID message) {
    return RunningHub.count(
        "SELECT count(*) FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
            + " WHERE e.door = 'jms' AND e.message_id = '"
            + message
            + "'");
  }

  private static void refused(Receipt receipt, HubErrorCode code, @Nullable String place) {
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    HubFault fault = Objects.requireNonNull(receipt.fault());
    assertThat(fault.code()).isEqualTo(code);
    if (place != null) {
      assertThat(fault.place()).contains(place);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(
                        RunningHub.count(
                            "SELECT count(*) FROM refusal WHERE incident_id = '"
                                + fault.incidentId()
                                + "'"))
                    .isEqualTo(1));
  }
}
