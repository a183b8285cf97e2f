package vn.lienthong.routes.flow;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;
import vn.lienthong.connectors.evidence.HandOverLeases;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.lane.LanePass;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.pipeline.ClaimStep;
import vn.lienthong.routes.pipeline.QueueEntry;

/** Lets deliveries onto their lanes, and has more fed when some have ended. */
final class LaneGate {
  private final Lanes lanes;
  private final HandOverLeases leases;
  private final Runnable feed;

  /**
   * Guards these lanes.
   *
   * @param feed told when a lane has room, or a follower may have become the first
   */
  LaneGate(Lanes lanes, HandOverLeases leases, Runnable feed) {
    this.lanes = lanes;
    this.leases = leases;
    this.feed = feed;
  }

  /**
   * Begins a delivery when the rate allows it. On a closed lane the row waits again in the
   * database, where it stood, and the body is null: nothing was tried, so nothing failed.
   */
  Processor enter(MemberCode member) {
    return exchange -> {
      long handOver = QueueEntry.of(exchange).handOverId();
      if (LanePass.begin(exchange, lanes, member, handOver)) {
        exchange.getExchangeExtension().addOnCompletion(new Refill(member));
      } else {
        leases.giveBack(handOver);
        exchange.getMessage().setBody(null);
      }
    };
  }

  /** The member has answered. */
  static void passed(Exchange exchange) {
    LanePass pass = LanePass.of(exchange);
    if (pass != null) {
      pass.passed();
    }
  }

  private final class Refill extends SynchronizationAdapter {
    private final MemberCode member;

    Refill(MemberCode member) {
      this.member = member;
    }

    @Override
    public void onDone(Exchange exchange) {
      boolean ordered = exchange.getProperty(ClaimStep.ORDERED, false, Boolean.class);
      if (lanes.of(member).map(lane -> lane.ended()).orElse(false) || ordered) {
        feed.run();
      }
    }
  }
}
