package vn.lienthong.routes.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;

/**
 * Every simulated agency of an installation, each with its own key, disk and server on its
 * configured port. They start without the hub too and keep trying to reach it.
 */
public final class Simulators implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Simulators.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private final List<SimulatedMember> running = new ArrayList<>();

  private Simulators() {}

  /**
   * Starts them all; when this returns their doors are open.
   *
   * @throws IllegalStateException if one cannot start, for example because its port is taken or its
   *     disk is open in another process; none is then left running
   */
  public static Simulators open(HubHome home) {
    return open(home, Staging.NONE);
  }

  /** The same, staged. */
  public static Simulators open(HubHome home, Staging staging) {
    CryptoProvider.install();
    DemoMembers members = DemoMembers.of(home);
    Simulators simulators = new Simulators();
    try {
      members.partners().stream()
          .filter(SimulatorKinds::isPlayed)
          .forEach(member -> simulators.start(member, members, staging));
      return simulators;
    } catch (RuntimeException failure) {
      simulators.close();
      throw failure;
    }
  }

  /** Stops them; what they had accepted goes on at the next start. */
  @Override
  public void close() {
    // At once, because each waits a little for the requests that it is answering.
    ExecutorService closers = Executors.newCachedThreadPool();
    running.forEach(member -> closers.execute(member::close));
    running.clear();
    closers.shutdown();
    try {
      if (!closers.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("Not every simulated agency stopped within {} s", LONGEST_STOP.toSeconds());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(Member member, DemoMembers members, Staging staging) {
    running.add(SimulatedMember.start(member, members, staging));
    String how = member.pulls() ? "fetches its messages, its pages are at" : "listens at";
    LOG.info("{} ({}) {} {}", member.code(), member.kind(), how, members.door(member));
  }
}
