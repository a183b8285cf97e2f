package vn.lienthong.routes.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.attack.StandingKey;
import vn.lienthong.routes.drill.DrillTarget;
import vn.lienthong.routes.drill.ThrowAwayMember;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

/** The hub of a drill: the one that runs on the data already, or a new one on data of its own. */
final class DrillHub implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HubHome home;
  private final @Nullable ChildProcess own;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final @Nullable Integer jmsPort;
  private final List<StandingKey> standing;

  private DrillHub(
      HubHome home,
      @Nullable Integer jmsPort,
      @Nullable ChildProcess own,
      List<StandingKey> standing) {
    this.home = home;
    this.standing = standing;
    this.jmsPort = jmsPort;
    this.own = own;
  }

  /** The running hub of this installation, or a temporary one with the same configuration. */
  static DrillHub of(HubHome installation, @Nullable Integer jmsPort, Terminal terminal)
      throws IOException, InterruptedException {
    if (PidFile.living(installation.data(), StartCommand.PROCESS).isPresent()) {
      terminal.say("Diễn tập trên trục " + installation.hubUrl(), "drill on the running hub.");
      return new DrillHub(installation, jmsPort, null, List.of());
    }
    Path folder = Files.createTempDirectory("lienthong-drill");
    Files.writeString(folder.resolve("ports.properties"), freePorts());
    HubHome home = HubHome.of(folder, installation.config());
    terminal.say("Không có trục đang chạy; chạy một trục tạm", "starting a temporary hub ...");
    List<StandingKey> standing = ThrowAwayMember.make(home);
    int port = freePort();
    List<String> options = List.of("-Xmx512m", "-Dlienthong.jms.port=" + port);
    DrillHub made =
        new DrillHub(
            home, port, ChildProcess.start(home, StartCommand.PROCESS, options, "start"), standing);
    Runtime.getRuntime().addShutdownHook(new Thread(made::close, "stop-drill-hub"));
    made.await(terminal);
    return made;
  }

  /** The hub as what it is attacked. */
  DrillTarget target() {
    return DrillTarget.of(home, standing);
  }

  /** The port of its JMS door; null where it is not known. */
  @Nullable Integer jmsPort() {
    return jmsPort;
  }

  @Override
  public void close() {
    if (own != null && closed.compareAndSet(false, true)) {
      own.close();
      delete(home.data());
    }
  }

  private void await(Terminal terminal) throws InterruptedException {
    HubDoor door = new HubDoor(home);
    long begin = System.nanoTime();
    try (Heartbeat life = Heartbeat.of(terminal)) {
      while (!door.isWell()) {
        boolean late = System.nanoTime() - begin > PATIENCE.toNanos();
        if (own == null || !own.alive() || late) {
          throw notStarted(terminal);
        }
        Thread.sleep(500);
      }
    }
  }

  private CommandRefused notStarted(Terminal terminal) {
    if (own != null) {
      own.saidLast().forEach(terminal::line);
    }
    close();
    return new CommandRefused(
        "Trục tạm không khởi động được.", "The temporary hub did not start; see above.");
  }

  private static String freePorts() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (var hub = new ServerSocket(0, 1, here);
        var operators = new ServerSocket(0, 1, here)) {
      return Ports.HUB
          + "="
          + hub.getLocalPort()
          + "\n"
          + Ports.OPERATORS
          + "="
          + operators.getLocalPort()
          + "\n";
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  /** Takes a temporary folder away. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException inUse) {
      // a temporary folder: the system clears it
    }
  }
}
