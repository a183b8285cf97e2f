package vn.lienthong.connectors.jms;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The members' dead-letter queues, in which operators see what is dead: an entry for each
 * hand-over, which names it and carries nothing else. Safe for several threads.
 */
public final class DeadLetterQueues {
  private static final String HAND_OVER = "handOver";

  private final ConnectionFactory connections;

  /** Looks into a broker; connects for each look. */
  public DeadLetterQueues(ConnectionFactory connections) {
    this.connections = connections;
  }

  /** An entry: its text, and a property that can be selected by, are the hand-over's id. */
  static TextMessage entry(JMSContext context, long handOver) throws JMSException {
    TextMessage message = context.createTextMessage(Long.toString(handOver));
    message.setLongProperty(HAND_OVER, handOver);
    return message;
  }

  /**
   * The hand-overs in a member's queue, each as often as it stands there. What names none is not
   * the hub's and is left out.
   *
   * @throws JMSRuntimeException when the broker does not answer, or has no such queue
   */
  public List<Long> in(MemberCode member) {
    try (JMSContext context = connections.createContext();
        QueueBrowser browser = context.createBrowser(queue(context, member))) {
      List<Long> found = new ArrayList<>();
      Enumeration<?> entries = browser.getEnumeration();
      while (entries.hasMoreElements()) {
        Message entry = (Message) entries.nextElement();
        if (entry.propertyExists(HAND_OVER)) {
          found.add(entry.getLongProperty(HAND_OVER));
        }
      }
      return found;
    } catch (JMSException e) {
      throw failed(e);
    }
  }

  /**
   * Takes out all entries of some hand-overs and puts in one for each of others, all of it or
   * nothing.
   *
   * @throws JMSRuntimeException when the broker does not answer, or has no such queue
   */
  public void change(MemberCode member, Collection<Long> out, Collection<Long> in) {
    try (JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
      Queue queue = queue(context, member);
      for (long handOver : out) {
        takeOut(context, queue, handOver);
      }
      for (long handOver : in) {
        context.createProducer().send(queue, entry(context, handOver));
      }
      context.commit();
    } catch (JMSException e) {
      throw failed(e);
    }
  }

  private static void takeOut(JMSContext context, Queue queue, long handOver) {
    String selector = HAND_OVER + " = " + handOver;
    try (JMSConsumer consumer = context.createConsumer(queue, selector)) {
      Message taken = consumer.receiveNoWait();
      while (taken != null) {
        taken = consumer.receiveNoWait();
      }
    }
  }

  private static Queue queue(JMSContext context, MemberCode member) {
    return context.createQueue(BrokerSettings.deadLetterQueue(member));
  }

  private static JMSRuntimeException failed(JMSException cause) {
    return new JMSRuntimeException(cause.getMessage(), cause.getErrorCode(), cause);
  }
}
