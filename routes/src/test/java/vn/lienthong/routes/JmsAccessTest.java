package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.util.Enumeration;
import javax.net.ssl.SSLContext;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may connect to the JMS door, and what a member may do there. */
class JmsAccessTest {
  private static final String OTHERS_RECEIPTS = "receipt.G01.CSDLDC";

  private final TestMember oneStop = RunningHub.member("one-stop");
  private Connection connection;
  private Session session;

  @BeforeEach
  void connect() throws JMSException {
    connection = JmsMember.connect(oneStop.tls());
    session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
  }

  @AfterEach
  void close() throws JMSException {
    connection.close();
  }

  @Test
  void clientWithoutACertificate_isNotConnected() throws Exception {
    SSLContext anonymous = TlsClients.trusting(oneStop, null);
    assertThatThrownBy(() -> JmsMember.connect(anonymous)).isInstanceOf(JMSException.class);
  }

  @Test
  void clientWithACertificateOfAnotherAuthority_isNotConnected() throws Exception {
    SSLContext foreign = TlsClients.trusting(oneStop, oneStop.withUnknownKey().key());
    assertThatThrownBy(() -> JmsMember.connect(foreign)).isInstanceOf(JMSException.class);
  }

  @Test
  void clientOfTheAuthority_thatIsNoMember_isNotConnected() throws Exception {
    SSLContext nobody = TlsClients.trusting(oneStop, TlsClients.nobody(oneStop));
    assertThatThrownBy(() -> JmsMember.connect(nobody)).isInstanceOf(JMSSecurityException.class);
  }

  @Test
  void member_readsNoReceiptsButItsOwn() {
    assertThatThrownBy(() -> session.createConsumer(session.createQueue(OTHERS_RECEIPTS)))
        .isInstanceOf(JMSSecurityException.class);
    String own = "receipt." + oneStop.code();
    for (String trick :
        new String[] {own + "::" + OTHERS_RECEIPTS, OTHERS_RECEIPTS + "::" + own, "receipt.#"}) {
      assertThatThrownBy(() -> session.createConsumer(session.createQueue(trick)))
          .as(trick)
          .isInstanceOf(JMSException.class);
    }
  }

  @Test
  void member_readsNoQueueOfTheHub_andBrowsesNone() {
    for (String queue :
        new String[] {"hub.in", "deliver.G01.CSDLDC", "dlq.hub", "#", "$sys.mqtt.sessions"}) {
      assertThatThrownBy(() -> session.createConsumer(session.createQueue(queue)))
          .as(queue)
          .isInstanceOf(JMSException.class);
      assertThatThrownBy(() -> browse(queue)).as(queue).isInstanceOf(JMSException.class);
    }
  }

  @Test
  void member_sendsToNoQueueButTheHubs() {
    for (String queue :
        new String[] {
          "deliver.G01.CSDLDC",
          OTHERS_RECEIPTS,
          "receipt." + oneStop.code(),
          "dlq.hub",
          "activemq.management",
          "hub.in::deliver.G01.CSDLDC",
          "not.there"
        }) {
      assertThatThrownBy(() -> send(queue)).as(queue).isInstanceOf(JMSException.class);
    }
  }

  @Test
  void member_makesNoQueue_andSubscribesToNothing() {
    assertThatThrownBy(session::createTemporaryQueue).isInstanceOf(JMSException.class);
    assertThatThrownBy(session::createTemporaryTopic).isInstanceOf(JMSException.class);
    assertThatThrownBy(() -> session.createConsumer(session.createTopic("hub.in")))
        .isInstanceOf(JMSException.class);
    assertThatThrownBy(() -> session.createConsumer(session.createTopic("#")))
        .isInstanceOf(JMSException.class);
  }

  @Test
  void producerWithoutADestination_reachesTheHubsQueueOnly() throws Exception {
    var anonymous = session.createProducer(null);
    assertThatThrownBy(
            () ->
                anonymous.send(
                    session.createQueue("deliver.G01.CSDLDC"), session.createBytesMessage()))
        .isInstanceOf(JMSException.class);
  }

  @Test
  void otherProtocols_areNotSpoken() {
    ConnectionFactory core =
        new ActiveMQConnectionFactory(
            "tcp://localhost:"
                + RunningHub.jmsPort()
                + "?sslEnabled=true&useDefaultSslContext=true&initialConnectAttempts=1"
                + "&callTimeout=2000");
    assertThatThrownBy(core::createConnection).isInstanceOf(JMSException.class);
  }

  @Test
  void hubsOwnConnections_areAsTheyWere() throws Exception {
    try (var context = RunningHub.bean(ConnectionFactory.class).createContext()) {
      assertThat(context.createBrowser(context.createQueue("dlq.hub")).getEnumeration())
          .isNotNull();
    }
  }

  private void send(String queue) throws JMSException {
    session.createProducer(session.createQueue(queue)).send(session.createBytesMessage());
  }

  private Enumeration<?> browse(String queue) throws JMSException {
    Enumeration<?> found = session.createBrowser(session.createQueue(queue)).getEnumeration();
    found.hasMoreElements();
    return found;
  }
}
