package vn.lienthong.connectors.jms;

import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.protocol.amqp.broker.AMQPMessage;
import org.apache.activemq.artemis.protocol.amqp.broker.ActiveMQProtonRemotingConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Stands between the clients from outside and the broker: limits what a connection may bring before
 * it is stored, and writes on every message which member sent it.
 */
final class DoorGuard implements ActiveMQServerPlugin {
  /**
   * The member that sent a message. It is a property of the broker's own, beside the client's
   * bytes: on reading it replaces whatever a client wrote under this name.
   */
  static final SimpleString MEMBER = SimpleString.of("LIENTHONG_MEMBER");

  private static final Logger LOG = LoggerFactory.getLogger(DoorGuard.class);

  /** Room for what AMQP puts around a document. */
  private static final int AROUND = 64 << 10;

  private final int limit;
  private final UnreadReceipts unread;
  private final Consumer<MemberCode> tooLarge;

  DoorGuard(int maxDocumentBytes, int unread, Consumer<MemberCode> tooLarge) {
    this.limit = maxDocumentBytes + AROUND;
    this.unread = new UnreadReceipts(unread, maxDocumentBytes);
    this.tooLarge = tooLarge;
  }

  @Override
  public void registered(ActiveMQServer server) {
    unread.in(server);
  }

  @Override
  public void afterCreateConnection(RemotingConnection connection) {
    if (connection instanceof ActiveMQProtonRemotingConnection amqp) {
      TransferLimit.on(amqp, limit, unread.unlessFull(tooLarge));
    }
  }

  @Override
  public void beforeSend(
      ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreate)
      throws ActiveMQException {
    String member = session.getValidatedUser();
    if (MemberAccess.HUB.equals(member)) {
      return;
    }
    // A client may offer to tunnel messages of the broker's own kind, properties and all.
    if (member == null || !(message instanceof AMQPMessage amqp)) {
      throw refused("only plain AMQP messages are taken");
    }
    if (unread.isFull(new MemberCode(member))) {
      throw unread.refused();
    }
    readable(amqp);
    amqp.createExtraProperties().putSimpleStringProperty(MEMBER, SimpleString.of(member));
  }

  /** One that cannot be read would stop the queue for everybody. */
  private static void readable(AMQPMessage message) throws ActiveMQException {
    try {
      message.toCore();
    } catch (RuntimeException e) {
      LOG.debug("A message from outside is no message", e);
      throw refused("the message cannot be read");
    }
  }

  private static ActiveMQException refused(String why) {
    LOG.warn("Refused at door jms: {}", why);
    return new ActiveMQException(ActiveMQExceptionType.SECURITY_EXCEPTION, why);
  }
}
