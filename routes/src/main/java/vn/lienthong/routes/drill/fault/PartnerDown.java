package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** One receiver is slow, fails, breaks its answers; then all hang, and all are dead for a while. */
final class PartnerDown implements Exercise {
  private static final Duration EACH = Duration.ofSeconds(15);
  private static final String ONE = "national-portal";
  private static final int PHASES = 6;

  @Override
  public String name() {
    return "partner-down";
  }

  @Override
  public void run(Ground ground, FaultSettings settings) throws IOException, InterruptedException {
    int share = settings.messages() / PHASES;
    for (Disturbance.Way way : Disturbance.Way.values()) {
      ground.progress().say(ONE + ": " + way.name().toLowerCase(Locale.ROOT), "disturbed");
      Disturbance.set(ground.books().disturbance(), ONE + " " + way);
      ground.flow(share, EACH);
    }
    Disturbance.set(ground.books().disturbance(), "");
    ground.progress().say("Mọi bên nhận treo", "all receivers hang");
    ground.receivers().ifPresent(Signals::freeze);
    ground.flow(share, EACH);
    ground.receivers().ifPresent(Signals::thaw);
    ground.progress().say("Mọi bên nhận tắt", "all receivers are dead");
    ground.killReceivers();
    ground.flow(share, EACH);
    ground.startReceivers();
    ground.flow(share, EACH);
  }
}
