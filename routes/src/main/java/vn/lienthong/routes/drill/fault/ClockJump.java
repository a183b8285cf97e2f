package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** The hub's clock jumps forward and back while messages flow, and is right again at the end. */
final class ClockJump implements Exercise {
  private static final Duration EACH = Duration.ofSeconds(15);
  // the messages of a drill are ten minutes old, and five minutes ahead are still taken
  private static final List<Duration> JUMPS =
      List.of(
          Duration.ofHours(2),
          Duration.ofMinutes(-40),
          Duration.ofMinutes(-2),
          Duration.ofSeconds(90),
          Duration.ZERO);

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Set<String> expectedRefusals() {
    return Set.of(HubErrorCode.SEND_TIME_OUTSIDE_WINDOW.wireCode());
  }

  @Override
  public void run(Ground ground, FaultSettings settings) throws IOException, InterruptedException {
    for (Duration jump : JUMPS) {
      ground.progress().say("Đồng hồ của trục lệch " + jump, "the hub's clock is off");
      Disturbance.set(ground.books().clock(), jump.toString());
      ground.fault("clock jump");
      ground.flow(settings.messages() / JUMPS.size(), EACH);
    }
  }
}
