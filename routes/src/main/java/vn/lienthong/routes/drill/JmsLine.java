package vn.lienthong.routes.drill;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import org.apache.qpid.jms.JmsConnectionFactory;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** One member's connection to the JMS door. */
final class JmsLine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LEFTOVERS = Duration.ofMillis(300);

  private final JmsConnectionFactory factory;
  private final MemberCode member;
  private Connection connection;
  private Session session;
  private MessageConsumer answers;

  private JmsLine(JmsConnectionFactory factory, MemberCode member) throws JMSException {
    this.factory = factory;
    this.member = member;
    connection = factory.createConnection();
    session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
    answers = session.createConsumer(session.createQueue("receipt." + member));
    connection.start();
  }

  /**
   * Connects; what lies in the member's queue from earlier is taken away, so a test member it is.
   */
  static JmsLine open(String host, int port, MemberTls tls, MemberCode member) throws JMSException {
    var factory =
        new JmsConnectionFactory("amqps://" + host + ":" + port + "?jms.closeTimeout=2000");
    factory.setSslContext(tls.context());
    JmsLine line = new JmsLine(factory, member);
    while (line.answers.receive(LEFTOVERS.toMillis()) != null) {
      // left by an earlier drill
    }
    return line;
  }

  DoorAnswer exchange(byte[] document) {
    try {
      send(document);
    } catch (JMSException cutOff) {
      // the door hangs up on what is too large, and says why in the queue
      return again();
    }
    try {
      return answer();
    } catch (JMSException lost) {
      return again();
    }
  }

  private void send(byte[] document) throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(document);
    try (var producer = session.createProducer(session.createQueue("hub.in"))) {
      producer.send(message);
    }
  }

  private DoorAnswer answer() throws JMSException {
    if (answers.receive(PATIENCE.toMillis()) instanceof BytesMessage reply) {
      byte[] bytes = new byte[(int) reply.getBodyLength()];
      reply.readBytes(bytes);
      return new DoorAnswer(bytes, "");
    }
    return new DoorAnswer(new byte[0], "no answer in the queue");
  }

  private DoorAnswer again() {
    close();
    try {
      JmsLine fresh = new JmsLine(factory, member);
      connection = fresh.connection;
      session = fresh.session;
      answers = fresh.answers;
      return answer();
    } catch (JMSException e) {
      return new DoorAnswer(new byte[0], "JMS: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (JMSException broken) {
      // it is gone already
    }
  }
}
