package vn.lienthong.routes.pipeline;

import java.util.UUID;
import org.apache.camel.Exchange;

/**
 * An entry of a member's queue: a claim check, not the message.
 *
 * @param handOverId the row it names
 * @param attempt which delivery of this entry by the broker it is, from 1
 * @param owner names this one claim, so that a send that took too long cannot end a newer claim
 */
public record QueueEntry(long handOverId, int attempt, String owner) {
  private static final String PROPERTY = "lienthongQueueEntry";

  /** Reads the entry and drops every header that came with it. */
  public static void read(Exchange exchange) {
    var message = exchange.getMessage();
    Long id = message.getBody(Long.class);
    Integer attempt = message.getHeader("JMSXDeliveryCount", 1, Integer.class);
    message.removeHeaders("*");
    message.setBody(id);
    exchange.setProperty(PROPERTY, new QueueEntry(id, attempt, newOwner()));
  }

  private static String newOwner() {
    return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  }

  /** The entry that an exchange began with. */
  public static QueueEntry of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, QueueEntry.class);
  }
}
