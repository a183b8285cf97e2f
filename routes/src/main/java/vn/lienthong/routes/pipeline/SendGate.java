package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.EFFECT_UNKNOWN;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * The last look before the wire: nothing leaves after its expiry. What stops here leaves a null
 * body.
 */
final class SendGate implements Processor {
  private final Undelivered undelivered;
  private final Clock clock;

  SendGate(Undelivered undelivered, Clock clock) {
    this.undelivered = undelivered;
    this.clock = clock;
  }

  @Override
  public void process(Exchange exchange) {
    Delivery delivery = exchange.getProperty(ConfirmStep.DELIVERY, Delivery.class);
    if (!isExpired(delivery)) {
      Wire.MAYBE_SENT.note(exchange);
      return;
    }
    exchange.getMessage().setBody(null);
    if (delivery.maybeSent()) {
      // nobody can be asked and it must not be sent again: an operator finds out
      String who =
          delivery.receiver().code() + " may have it, it expired and cannot be asked about";
      undelivered.parked(delivery, HubFault.of(EFFECT_UNKNOWN, null, who));
    } else {
      undelivered.expired(delivery.claimed(), delivery.owner(), delivery.header());
    }
  }

  // The database's clock said so when it was claimed; since then the receiver may have been asked.
  private boolean isExpired(Delivery delivery) {
    OffsetDateTime expiry = delivery.claimed().expiresAt();
    return delivery.claimed().expired()
        || (expiry != null && !OffsetDateTime.now(clock).isBefore(expiry));
  }
}
