package vn.lienthong.routes;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.qpid.jms.JmsConnectionFactory;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.Receipts;

/** A connected system at the JMS door: AMQP over TLS with its own certificate. */
final class JmsMember implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Connection connection;
  private final Session session;
  private final MessageConsumer receipts;

  private JmsMember(TestMember member) throws JMSException {
    connection = connect(member.tls());
    session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
    receipts = session.createConsumer(session.createQueue("receipt." + member.code()));
    connection.start();
  }

  /** Connects, with nothing left in the member's receipt queue. */
  static JmsMember of(TestMember member) throws JMSException {
    JmsMember connected = new JmsMember(member);
    while (connected.receipts.receive(200) != null) {
      // left by an earlier test
    }
    return connected;
  }

  /** Connects, to whatever is in the member's receipt queue. */
  static JmsMember again(TestMember member) throws JMSException {
    return new JmsMember(member);
  }

  static Connection connect(SSLContext tls) throws JMSException {
    var factory =
        new JmsConnectionFactory(
            "amqps://localhost:" + RunningHub.jmsPort() + "?jms.closeTimeout=2000");
    factory.setSslContext(tls);
    Connection connection = factory.createConnection();
    connection.start();
    return connection;
  }

  Session session() {
    return session;
  }

  BytesMessage document(byte[] bytes) throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(bytes);
    return message;
  }

  void send(Message message) throws JMSException {
    try (var producer = session.createProducer(session.createQueue("hub.in"))) {
      producer.send(message);
    }
  }

  Receipt exchange(byte[] bytes) throws JMSException {
    return exchange(document(bytes));
  }

  Receipt exchange(Message message) throws JMSException {
    send(message);
    return receipt();
  }

  /** The next receipt, signed by the hub. */
  Receipt receipt() throws JMSException {
    var outcome = RunningHub.verifier().verifyDocument(reply(), "BienNhan");
    return Receipts.read(((Verification.Trusted<VerifiedDocument>) outcome).document().root());
  }

  /** The next document in its receipt queue. */
  byte[] reply() throws JMSException {
    BytesMessage reply = (BytesMessage) receipts.receive(PATIENCE.toMillis());
    if (reply == null) {
      throw new AssertionError("No reply came");
    }
    byte[] bytes = new byte[(int) reply.getBodyLength()];
    reply.readBytes(bytes);
    return bytes;
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}
