package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.HUB_FAULT;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.StoreTrouble;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.Reception;
import vn.lienthong.routes.pipeline.UnclearAnswer;

/**
 * What happens when receiving fails: every fault becomes a signed refusal, none is retried here.
 * Only where something may have been issued it is the word that its effect is not known.
 */
public final class RefusingPolicy extends RouteConfigurationBuilder {
  /** The configuration's id. */
  static final String ID = "refusing";

  private static final Logger LOG = LoggerFactory.getLogger(RefusingPolicy.class);

  private final ReceiveSteps steps;
  private final UnclearAnswer unclear;
  private final Consumer<StoreTrouble> storeFailed;

  /**
   * Refuses by these steps.
   *
   * @param unclear takes what no refusal may be said of
   * @param storeFailed told when a failure was the store's
   */
  public RefusingPolicy(
      ReceiveSteps steps, UnclearAnswer unclear, Consumer<StoreTrouble> storeFailed) {
    this.steps = steps;
    this.unclear = unclear;
    this.storeFailed = storeFailed;
  }

  @Override
  public void configuration() {
    routeConfiguration(ID).onException(Exception.class).handled(true).process(this::refuse);
  }

  private void refuse(Exchange exchange) {
    Reception reception = Receptions.of(exchange);
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (unclear.is(exchange)) {
      unclear.process(exchange);
    } else {
      steps.refuse(reception, fault(failure));
    }
    Receptions.reply(exchange);
  }

  private HubFault fault(Throwable failure) {
    Optional<StoreTrouble> trouble = StoreTrouble.of(failure);
    if (trouble.isPresent()) {
      LOG.debug("The store failed under a message", failure);
      storeFailed.accept(trouble.get());
      return HubFault.of(trouble.get().code(), null, "the same message may be sent again")
          .inVietnamese("gửi lại sau, giữ nguyên MaThongDiep");
    }
    if (failure instanceof HubException known) {
      return known.fault();
    }
    HubFault fault = HubFault.of(HUB_FAULT, null, failure.getClass().getSimpleName());
    LOG.error("{} [{}] the hub failed", fault.code().wireCode(), fault.incidentId(), failure);
    return fault;
  }
}
