package vn.lienthong.routes.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.camel.Exchange;
import vn.lienthong.connectors.api.CallDeadline;
import vn.lienthong.routes.lane.QuestionLanes;

/**
 * Until when the answer to a question on its way is of use.
 *
 * @param at to its own {@code HetHan}, at most as long as its provider may take
 * @param early whether that is sooner than the provider may take
 * @param clock the hub's
 */
public record AnswerBy(OffsetDateTime at, boolean early, Clock clock) {
  private static final String PROPERTY = "lienthongAnswerBy";

  /** Notes it for an exchange. */
  void note(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
    if (early) {
      QuestionLanes.hurry(exchange);
    }
  }

  /** What was noted for an exchange; empty for what is no question. */
  public static Optional<AnswerBy> of(Exchange exchange) {
    return Optional.ofNullable(exchange.getProperty(PROPERTY, AnswerBy.class));
  }

  /** The time that is left, at most this. */
  public Duration left(Duration longest) {
    return CallDeadline.left(at.toInstant(), longest, clock.instant());
  }

  /** As it travels beside the question. */
  public String header() {
    return CallDeadline.write(at.toInstant());
  }
}
