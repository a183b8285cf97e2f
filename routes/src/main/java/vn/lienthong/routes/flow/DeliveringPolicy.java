package vn.lienthong.routes.flow;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.routes.pipeline.ConfirmStep;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.pipeline.Delivery;
import vn.lienthong.routes.pipeline.QueueEntry;

/**
 * What happens when a delivery fails. A member that is not available burns no attempts: its row
 * waits in the database and the queue entry is consumed. Everything else rolls the entry back, so
 * that the broker's attempts and dead-letter queue apply; the last attempt is marked on the row
 * too.
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
        .onWhen(DeliveringPolicy::isUnavailable)
        .handled(true)
        .process(this::postpone);
    delivering.onException(Exception.class).handled(false).process(this::failed);
  }

  private static boolean isUnavailable(Exchange exchange) {
    return failure(exchange) instanceof HubException known
        && known.fault().code().category() == ErrorCategory.BEN_NHAN_KHONG_SAN_SANG;
  }

  private void postpone(Exchange exchange) {
    if (failure(exchange) instanceof HubException known) {
      Delivery delivery = exchange.getProperty(ConfirmStep.DELIVERY, Delivery.class);
      steps.postpone(QueueEntry.of(exchange), known.fault(), delivery.attempt());
    }
  }

  private void failed(Exchange exchange) {
    steps.failed(QueueEntry.of(exchange), failure(exchange));
  }

  private static Throwable failure(Exchange exchange) {
    return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
  }
}
