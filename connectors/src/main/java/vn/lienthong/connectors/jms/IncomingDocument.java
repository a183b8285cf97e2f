package vn.lienthong.connectors.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * What came through the {@link NetworkDoor}: all that is ever read of a JMS message. No body but
 * that of a {@code BytesMessage} is looked at, and no property but the broker's own.
 *
 * @param member the member of the sender's TLS certificate; null if the message came another way
 * @param bytes the document; empty when refused
 * @param attempt 1 for the first delivery
 * @param fault why it is refused unread; null if it is not
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record IncomingDocument(
    @Nullable MemberCode member, byte[] bytes, int attempt, @Nullable HubFault fault) {
  private static final byte[] NOTHING = {};

  /**
   * Reads a message.
   *
   * @param limit the largest document, in bytes
   */
  public static IncomingDocument read(Message message, int limit) throws JMSException {
    String stamp = message.getStringProperty(DoorGuard.MEMBER.toString());
    MemberCode member = stamp == null ? null : new MemberCode(stamp);
    int attempt = Math.max(1, message.getIntProperty("JMSXDeliveryCount"));
    HubFault fault = fault(message, member, limit);
    return new IncomingDocument(member, fault == null ? body(message) : NOTHING, attempt, fault);
  }

  private static @Nullable HubFault fault(Message message, @Nullable MemberCode member, int limit)
      throws JMSException {
    if (!(message instanceof BytesMessage document)) {
      return HubFault.of(
          HubErrorCode.CONTENT_TYPE_WRONG, "JMS", "only a BytesMessage is taken, nothing was read");
    }
    if (document.getBodyLength() > limit) {
      String found = "at most " + limit + " bytes are taken, the body was not read";
      return HubFault.of(HubErrorCode.MESSAGE_TOO_LARGE, "JMS", found);
    }
    return repliesElsewhere(message, member)
        ? HubFault.of(HubErrorCode.REPLY_QUEUE_FORBIDDEN, "JMSReplyTo", "the body was not read")
        : null;
  }

  private static boolean repliesElsewhere(Message message, @Nullable MemberCode member) {
    try {
      Destination wanted = message.getJMSReplyTo();
      return wanted != null
          && !(wanted instanceof Queue queue
              && member != null
              && queue.getQueueName().equals(NetworkDoor.receiptQueue(member)));
    } catch (JMSException | RuntimeException unreadable) {
      return true;
    }
  }

  private static byte[] body(Message message) throws JMSException {
    BytesMessage document = (BytesMessage) message;
    byte[] bytes = new byte[(int) document.getBodyLength()];
    document.readBytes(bytes);
    return bytes;
  }
}
