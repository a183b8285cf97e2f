package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.time.Duration;

/** The hub's broker stops and starts again beneath it while messages flow. */
final class BrokerRestart implements Exercise {
  private static final Duration DOWN = Duration.ofSeconds(10);
  private static final int TIMES = 3;

  @Override
  public String name() {
    return "broker-restart";
  }

  @Override
  public void run(Ground ground, FaultSettings settings) throws IOException, InterruptedException {
    int share = settings.messages() / (2 * TIMES);
    for (int i = 0; i < TIMES; i++) {
      Disturbance.set(ground.books().broker(), "down");
      ground.flow(share, DOWN);
      Disturbance.set(ground.books().broker(), "up");
      ground.fault("broker restart");
      ground.flow(share, DOWN);
    }
  }
}
