package vn.lienthong.routes.pipeline;

import java.util.UUID;
import org.apache.camel.Exchange;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The question to a member what became of a message.
 *
 * @param sender {@code BenGui} as it was sent
 * @param id {@code MaThongDiep} as it was sent
 */
public record StateQuestion(MemberCode sender, UUID id) {
  /** The question about the delivery of an exchange. */
  public static StateQuestion of(Exchange exchange) {
    Delivery delivery = exchange.getProperty(ConfirmStep.DELIVERY, Delivery.class);
    return new StateQuestion(delivery.sentBy(), delivery.sentId());
  }
}
