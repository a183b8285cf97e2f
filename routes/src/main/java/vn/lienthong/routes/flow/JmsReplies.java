package vn.lienthong.routes.flow;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import org.springframework.jms.TransactionRolledBackException;
import org.springframework.jms.core.JmsTemplate;
import vn.lienthong.connectors.jms.BrokerSettings;
import vn.lienthong.connectors.jms.NetworkDoor;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Sends what the JMS door gives: the bytes, and no property. Within the door's own transaction
 * where the same thread carries it, else in one that ends before the message is acknowledged.
 */
final class JmsReplies implements JmsDoor.Replies {
  private final JmsTemplate broker;
  private final JmsTemplate memory;

  JmsReplies(ConnectionFactory connections) {
    broker = transacted(connections);
    memory = transacted(connections);
    memory.setExplicitQosEnabled(true);
    memory.setDeliveryPersistent(false);
  }

  private static JmsTemplate transacted(ConnectionFactory connections) {
    JmsTemplate template = new JmsTemplate(connections);
    template.setSessionTransacted(true);
    return template;
  }

  @Override
  public void receipt(MemberCode member, byte[] document) {
    send(broker, NetworkDoor.receiptQueue(member), document);
  }

  /** Who does not get it after a crash asks again with the same id, and gets the kept answer. */
  @Override
  public void answer(MemberCode member, byte[] document) {
    send(memory, NetworkDoor.receiptQueue(member), document);
  }

  @Override
  public void deadLetter(byte[] document) {
    send(broker, BrokerSettings.OTHER_DEAD_LETTERS, document);
  }

  private static void send(JmsTemplate template, String queue, byte[] document) {
    try {
      sendOnce(template, queue, document);
    } catch (TransactionRolledBackException brokerWasAway) {
      // a session that outlived its broker says so once, at its next commit; nothing of it was kept
      sendOnce(template, queue, document);
    }
  }

  private static void sendOnce(JmsTemplate template, String queue, byte[] document) {
    template.send(
        queue,
        session -> {
          BytesMessage message = session.createBytesMessage();
          message.writeBytes(document);
          return message;
        });
  }
}
