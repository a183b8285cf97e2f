package vn.lienthong.connectors.jms;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.apache.activemq.artemis.api.core.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.HandOver;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Puts leased hand-overs into the members' queues: for each one a persistent {@code TextMessage}
 * whose text is the hand-over's id, nothing else. Keeps its connection, and makes a new one when it
 * breaks. Safe for several threads, one batch at a time.
 */
public final class HandOverSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HandOverSender.class);

  private final ConnectionFactory connections;
  private @Nullable JMSContext open;

  /** Sends through a broker; connects with the first batch. */
  public HandOverSender(ConnectionFactory connections) {
    this.connections = connections;
  }

  /**
   * Sends a batch, all of it or nothing. If the connection breaks it is tried once more; a batch
   * whose first commit got through unnoticed is recognised by its duplicate ids.
   *
   * @throws HubException {@code HUB_FAULT} when the broker did not take it; the leases then run out
   *     and the hand-overs come again
   */
  public synchronized void sendAll(List<HandOver> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      sendOnce(batch);
    } catch (JMSRuntimeException first) {
      close();
      if (isDuplicate(first)) {
        throw notTaken(first); // an older sending of one of them took the whole batch back
      }
      LOG.info("The broker connection broke, sending {} hand-overs again", batch.size());
      try {
        sendOnce(batch);
      } catch (JMSRuntimeException second) {
        close();
        if (!isDuplicate(second)) {
          throw notTaken(second);
        }
      }
    }
  }

  private void sendOnce(List<HandOver> batch) {
    JMSContext context = context();
    JMSProducer producer = context.createProducer();
    for (HandOver handOver : batch) {
      String queue = BrokerSettings.deliverQueue(handOver.receiver());
      producer.send(context.createQueue(queue), message(context, handOver));
    }
    WriteStep.QUEUED_UNCONFIRMED.passed();
    context.commit();
  }

  private static TextMessage message(JMSContext context, HandOver handOver) {
    try {
      TextMessage message = DeadLetterQueues.entry(context, handOver.id());
      message.setStringProperty(
          Message.HDR_DUPLICATE_DETECTION_ID.toString(), handOver.id() + "-" + handOver.round());
      return message;
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  private JMSContext context() {
    JMSContext context = open;
    if (context == null) {
      context = connections.createContext(JMSContext.SESSION_TRANSACTED);
      open = context;
    }
    return context;
  }

  private static boolean isDuplicate(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ActiveMQDuplicateIdException) {
        return true;
      }
    }
    return false;
  }

  private static HubException notTaken(JMSRuntimeException cause) {
    return new HubException(
        HubFault.of(HubErrorCode.HUB_FAULT, "broker", "the hand-overs were not taken"), cause);
  }

  @Override
  public synchronized void close() {
    JMSContext context = open;
    open = null;
    if (context != null) {
      try {
        context.close();
      } catch (JMSRuntimeException e) {
        LOG.debug("The broker connection was already gone", e);
      }
    }
  }
}
