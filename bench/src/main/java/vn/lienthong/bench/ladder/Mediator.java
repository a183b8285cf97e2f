package vn.lienthong.bench.ladder;

import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.LadderSteps;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

/**
 * The program under test, in a process of its own: the real hub, cut off at a rung that its input
 * names, or the ceiling. Nothing is delivered: the ladder ends with the receipt.
 */
public final class Mediator {
  private Mediator() {}

  /**
   * Arguments: {@code ceiling}, {@code hub}, or {@code look-ups} for the hub as it is with room for
   * many questions at once; data folder, configuration folder.
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream answers = System.out;
    System.setOut(System.err); // a log that nobody reads would stop the program under test
    HubHome home = HubHome.of(Path.of(arguments[1]), Path.of(arguments[2]));
    if (arguments[0].equals("ceiling")) {
      HttpsServer server = Ceiling.start(home, home.ports().of(Ports.HUB));
      follow(answers, rung -> {});
      server.stop(0);
      return;
    }
    if (arguments[0].equals("look-ups")) {
      Map<String, Object> room =
          Map.of("lienthong.requests-per-member", 256, "lienthong.questions-at-once", 256);
      try (ConfigurableApplicationContext hub = HubApplication.start(home, room)) {
        follow(answers, rung -> {});
      }
      System.exit(0);
    }
    try (ConfigurableApplicationContext hub =
        HubApplication.start(home, Map.of("lienthong.requests-per-member", 64))) {
      hub.getBean(HandOverRelay.class).close();
      LadderSteps.install(hub.getBean(CamelContext.class), hub);
      follow(answers, LadderSteps::cutAt);
    }
    System.exit(0);
  }

  private interface Cut {
    void at(Rung rung);
  }

  private static void follow(PrintStream answers, Cut cut) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    answers.println("READY");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      cut.at(Rung.valueOf(line.strip()));
      answers.println("CUT " + line.strip());
    }
  }
}
