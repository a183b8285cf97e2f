package vn.lienthong.routes.flow;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.routes.pipeline.ConfirmStep;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.pipeline.QueueEntry;

/**
 * What happens when a delivery fails: the row waits in the database, or is parked or dead there,
 * and the queue entry is consumed. What the member's side failed with is counted as the member's;
 * what the hub's own store failed with is not counted at all. Only an entry that names no row goes
 * back to the broker, which keeps it in its dead-letter queue after some attempts.
 */
public final class DeliveringPolicy extends RouteConfigurationBuilder {
  /** The configuration's id. */
  static final String ID = "delivering";

  private final DeliverSteps steps;

  /** Postpones and buries by these steps. */
  public DeliveringPolicy(DeliverSteps steps) {
    this.steps = steps;
  }

  @Override
  public void configuration() {
    var delivering = routeConfiguration(ID);
    delivering
        .onException(HubException.class)
        .onWhen(DeliveringPolicy::isTheMembers)
        .handled(true)
        .process(this::notDelivered);
    delivering
        .onException(Exception.class)
        .onWhen(QueueEntry::isRead)
        .handled(true)
        .process(this::failed);
  }

  // An answer that cannot be trusted is as good as none: nobody knows what took effect.
  private static boolean isTheMembers(Exchange exchange) {
    return exchange.getProperty(ConfirmStep.DELIVERY) != null
        && failure(exchange) instanceof HubException known
        && (known.fault().code().category() == ErrorCategory.BEN_NHAN_KHONG_SAN_SANG
            || known.fault().code() == HubErrorCode.RECEIPT_NOT_TRUSTED);
  }

  private void notDelivered(Exchange exchange) {
    if (failure(exchange) instanceof HubException known) {
      steps.notDelivered(exchange, known.fault());
    }
  }

  private void failed(Exchange exchange) {
    steps.failed(exchange, failure(exchange));
  }

  private static Throwable failure(Exchange exchange) {
    return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
  }
}
