package vn.lienthong.connectors.jms;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * What can be read of a broker that somebody else runs: its management tells whether it keeps its
 * journal and forces it to disk, not what kind of disk that is, nor {@code journal-datasync}.
 */
public final class ExternalBroker {
  private static final String ADDRESS = "activemq.management";
  private static final long PATIENCE_MILLIS = 5_000;
  private static final List<String> NEEDED =
      List.of("persistenceEnabled", "journalSyncTransactional", "journalSyncNonTransactional");

  private ExternalBroker() {}

  /**
   * Asks the broker.
   *
   * @return its settings, or that it does not let the hub read them
   * @throws HubException {@code STORE_UNAVAILABLE} with the settings' names where one is off
   */
  public static String require(ConnectionFactory connections) {
    Map<String, Object> found;
    try (JMSContext context = connections.createContext()) {
      found = read(context);
    } catch (JMSRuntimeException | JMSException e) {
      return "its settings cannot be read (the right \"manage\" on " + ADDRESS + " is needed)";
    }
    String off =
        NEEDED.stream()
            .filter(name -> Boolean.FALSE.equals(found.get(name)))
            .collect(Collectors.joining(", "));
    if (!off.isEmpty()) {
      String detail = "the broker would lose confirmed messages in a crash, off: " + off;
      throw new HubException(HubFault.of(HubErrorCode.STORE_UNAVAILABLE, off, detail));
    }
    return found.entrySet().stream()
        .map(setting -> setting.getKey() + " " + setting.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Object> read(JMSContext context) throws JMSException {
    TemporaryQueue replies = context.createTemporaryQueue();
    Map<String, Object> found = new LinkedHashMap<>();
    try (JMSConsumer consumer = context.createConsumer(replies)) {
      for (String name : List.of("version", "journalType")) {
        found.put(name, ask(context, consumer, replies, name));
      }
      for (String name : NEEDED) {
        found.put(name, ask(context, consumer, replies, name));
      }
    }
    replies.delete();
    return found;
  }

  private static Object ask(
      JMSContext context, JMSConsumer consumer, TemporaryQueue replies, String attribute)
      throws JMSException {
    Message question = context.createMessage();
    question.setJMSReplyTo(replies);
    JMSManagementHelper.putAttribute(question, ResourceNames.BROKER, attribute);
    context.createProducer().send(new ActiveMQQueue(ADDRESS), question);
    Message answer = consumer.receive(PATIENCE_MILLIS);
    if (answer == null || !JMSManagementHelper.hasOperationSucceeded(answer)) {
      throw new JMSException("no answer about " + attribute);
    }
    try {
      return JMSManagementHelper.getResult(answer);
    } catch (Exception unreadable) {
      throw new JMSException(unreadable.getMessage());
    }
  }
}
