package vn.lienthong.routes.flow;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
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

  JmsReplies(ConnectionFactory connections) {
    broker = new JmsTemplate(connections);
    broker.setSessionTransacted(true);
  }

  @Override
  public void receipt(MemberCode member, byte[] document) {
    send(NetworkDoor.receiptQueue(member), document);
  }

  @Override
  public void deadLetter(byte[] document) {
    send(BrokerSettings.OTHER_DEAD_LETTERS, document);
  }

  private void send(String queue, byte[] document) {
    broker.send(
        queue,
        session -> {
          BytesMessage message = session.createBytesMessage();
          message.writeBytes(document);
          return message;
        });
  }
}
