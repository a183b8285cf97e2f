package vn.lienthong.routes.lane;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * One delivery on its lane. It ends once: as the member's answer, as the member's failure, or as
 * something that says nothing of the member. Whoever tells of no end, ends with the exchange: by
 * its failure, if that is the member's.
 */
public final class LanePass implements Synchronization {
  private static final String PROPERTY = "lienthongLanePass";

  private final Lane lane;
  private final long handOverId;
  private final AtomicBoolean ended = new AtomicBoolean();

  private LanePass(Lane lane, long handOverId) {
    this.lane = lane;
    this.handOverId = handOverId;
  }

  /**
   * Begins a delivery, after the pause that the member's rate asks for.
   *
   * @return false when the lane is closed, or is no more
   */
  public static boolean begin(Exchange exchange, Lanes lanes, MemberCode member, long handOverId)
      throws InterruptedException {
    @Nullable Lane lane = lanes.of(member).orElse(null);
    if (lane == null || !lane.begin()) {
      return false;
    }
    LanePass pass = new LanePass(lane, handOverId);
    exchange.setProperty(PROPERTY, pass);
    exchange.getExchangeExtension().addOnCompletion(pass);
    return true;
  }

  /** The pass of an exchange; null outside a lane, as for the hub's own messages. */
  public static @Nullable LanePass of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, LanePass.class);
  }

  /** The lane it is on. */
  public Lane lane() {
    return lane;
  }

  /** The member answered: with a receipt or a refusal. */
  public void passed() {
    if (ended.compareAndSet(false, true)) {
      lane.passed();
    }
  }

  /**
   * The member failed.
   *
   * @return whether the failure is the hand-over's own, since others pass
   */
  public boolean failed(HubFault fault) {
    return ended.compareAndSet(false, true) && lane.failed(handOverId, fault);
  }

  @Override
  public void onComplete(Exchange exchange) {
    end(exchange);
  }

  @Override
  public void onFailure(Exchange exchange) {
    end(exchange);
  }

  private void end(Exchange exchange) {
    if (exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof HubException known
        && known.fault().code().category() == ErrorCategory.BEN_NHAN_KHONG_SAN_SANG) {
      failed(known.fault());
    } else if (ended.compareAndSet(false, true)) {
      lane.left();
    }
  }
}
