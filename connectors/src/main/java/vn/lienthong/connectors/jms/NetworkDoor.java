package vn.lienthong.connectors.jms;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The one way into the embedded broker from outside: AMQP 1.0 over TLS with a client certificate,
 * by which a member may send to {@value #QUEUE} and read its own receipts, nothing else.
 *
 * @param address the address to listen on
 * @param port the port to listen on
 * @param tls the hub's key, and whom it trusts
 * @param members the member of a client's certificate chain, its own certificate first; asked again
 *     for every act of a client, so a member that is suspended has nothing more to say
 * @param maxDocumentBytes the largest document
 * @param unread how many receipts may wait unread in a member's queue; with more of them nothing of
 *     the member is taken, until it has read some
 * @param tooLarge told of a member whose message was cut off because it is larger; must not block
 */
public record NetworkDoor(
    String address,
    int port,
    MemberTls tls,
    Function<X509Certificate[], Optional<MemberCode>> members,
    int maxDocumentBytes,
    int unread,
    Consumer<MemberCode> tooLarge) {
  /** The queue that members send to. */
  public static final String QUEUE = "hub.in";

  private static final String NAME = "members";
  private static final int HANDSHAKE_SECONDS = 10;
  private static final long IDLE_MILLIS = 60_000;
  private static final int CONNECTIONS = 500;
  private static final int FRAME_BYTES = 64 << 10;

  /** Beside a document, in a message and in the journal's record of it. */
  private static final int AROUND = 256 << 10;

  /** Messages a client may have under way on one link before it has to wait for the broker. */
  private static final int CREDITS = 16;

  /** The queue of a member's receipts and answers. */
  public static String receiptQueue(MemberCode member) {
    return "receipt." + member;
  }

  /**
   * Opens the door in a broker's configuration, after {@link BrokerSettings#applyTo}.
   *
   * @param attempts after so many failed attempts a message from outside is a dead letter
   */
  public void applyTo(Configuration broker, Collection<MemberCode> all, int attempts) {
    broker.addAcceptorConfiguration(
        new TransportConfiguration(
            NettyAcceptorFactory.class.getName(), acceptorSettings(), NAME, amqpSettings()));
    // What does not fit into one record of the journal would be written to a file of its own.
    int record = maxDocumentBytes + AROUND;
    broker.setJournalBufferSize_NIO(Math.max(record, broker.getJournalBufferSize_NIO()));
    broker.setJournalFileSize(Math.max(record, broker.getJournalFileSize()));
    broker.setSecurityEnabled(true);
    // The cache knows a client by the name in its certificate, not by the certificate.
    broker.setAuthenticationCacheSize(0);
    broker.setAuthorizationCacheSize(0);
    broker.registerBrokerPlugin(new DoorGuard(maxDocumentBytes, unread, tooLarge));
    broker.addAddressSetting(QUEUE, inbound(attempts));
    broker.addAddressSetting("receipt.#", BrokerSettings.kept().setMaxDeliveryAttempts(-1));
    // What comes in is on disk in the evidence, encrypted, before its receipt; in the broker it is
    // in
    // memory only, so that no file of the broker holds its content.
    BrokerSettings.addQueue(broker, QUEUE, false);
    all.forEach(member -> BrokerSettings.addQueue(broker, receiptQueue(member)));
  }

  /** Puts the door's keys and rules into a broker that has not started. */
  public void guard(HubBroker broker) {
    broker.setSecurityManager(new MemberAccess(members));
    broker.prepare(
        server ->
            server
                .getServiceRegistry()
                .addAcceptorFactory(
                    NAME, new MutualTlsAcceptors(tls.context(), HANDSHAKE_SECONDS)));
  }

  private Map<String, Object> acceptorSettings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(TransportConstants.HOST_PROP_NAME, address);
    settings.put(TransportConstants.PORT_PROP_NAME, port);
    settings.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
    // CORE and OpenWire have flaws before authentication (CVE-2026-57967, CVE-2026-67593).
    settings.put(TransportConstants.PROTOCOLS_PROP_NAME, "AMQP");
    settings.put(TransportConstants.HANDSHAKE_TIMEOUT, HANDSHAKE_SECONDS);
    settings.put(TransportConstants.CONNECTIONS_ALLOWED, CONNECTIONS);
    settings.put(TransportConstants.USE_EPOLL_PROP_NAME, false);
    settings.put(TransportConstants.USE_KQUEUE_PROP_NAME, false);
    return settings;
  }

  private static Map<String, Object> amqpSettings() {
    return new HashMap<>(
        Map.of(
            "saslMechanisms",
            "EXTERNAL",
            "amqpIdleTimeout",
            IDLE_MILLIS,
            "maxFrameSize",
            FRAME_BYTES,
            // Larger ones would be written to a file while they come in: their content, in plain.
            "amqpMinLargeMessageSize",
            -1,
            "amqpCredits",
            CREDITS,
            "amqpLowCredits",
            CREDITS / 4,
            // A message with a known duplicate id would be accepted and dropped without a word.
            "amqpDuplicateDetection",
            false));
  }

  private AddressSettings inbound(int attempts) {
    return BrokerSettings.kept()
        .setMaxDeliveryAttempts(attempts)
        .setDeadLetterAddress(SimpleString.of(BrokerSettings.OTHER_DEAD_LETTERS))
        .setSendToDLAOnNoRoute(true)
        .setRedeliveryDelay(BrokerSettings.REDELIVERY_DELAY_MILLIS)
        .setRedeliveryMultiplier(2)
        .setMaxRedeliveryDelay(BrokerSettings.MAX_REDELIVERY_DELAY_MILLIS)
        // HetHan of the signed header says when a message expires, not an unsigned property.
        .setNoExpiry(true)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK)
        .setMaxSizeBytes(Math.max(16L << 20, 4L * maxDocumentBytes))
        .setMaxSizeMessages(10_000);
  }
}
