package vn.lienthong.routes.pipeline;

import java.util.UUID;
import org.apache.camel.Exchange;

/**
 * An entry of a member's queue: a claim check, not the message.
 *
 * @param handOverId the row it names
 * @param owner names this one claim, so that a send that took too long cannot end a newer claim
 */
public record QueueEntry(long handOverId, String owner) {
  private static final String PROPERTY = "lienthongQueueEntry";

  /** Reads the entry and drops every header that came with it. */
  public static void read(Exchange exchange) {
    var message = exchange.getMessage();
    Long id = message.getBody(Long.class);
    message.removeHeaders("*");
    message.setBody(id);
    exchange.setProperty(PROPERTY, new QueueEntry(id, newOwner()));
  }

  private static String newOwner() {
    return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  }

  /** Whether an exchange began with an entry of the hub's own making. */
  public static boolean isRead(Exchange exchange) {
    return exchange.getProperty(PROPERTY) != null;
  }

  /** The entry that an exchange began with. */
  public static QueueEntry of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, QueueEntry.class);
  }
}
