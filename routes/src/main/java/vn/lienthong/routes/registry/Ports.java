package vn.lienthong.routes.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The ports of one installation, chosen at first start and then kept in {@code
 * data/ports.properties}, so that a restarted hub is found where it was.
 *
 * @param byName port per name, see the constants
 */
public record Ports(Map<String, Integer> byName) {
  /** The members' doors: HTTPS and SOAP with client certificates. */
  public static final String HUB = "hub";

  /** Hawtio, health and metrics, behind a login. */
  public static final String OPERATORS = "operators";

  private static final Map<String, Integer> PREFERRED = preferred();

  /** Reads the installation's ports, choosing free ones where none are written down yet. */
  public static Ports of(Path data) {
    try {
      Files.createDirectories(data);
      Path file = data.resolve("ports.properties");
      Properties known = new Properties();
      if (Files.exists(file)) {
        try (var in = Files.newBufferedReader(file)) {
          known.load(in);
        }
      }
      Map<String, Integer> ports = choose(known);
      if (known.size() < ports.size()) {
        write(file, ports);
      }
      return new Ports(ports);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or write the ports of " + data, e);
    }
  }

  /** Those of an installation that is not there yet: nothing is chosen or written. */
  static Ports unmade() {
    return new Ports(PREFERRED);
  }

  /** The port with a name. */
  public int of(String name) {
    Integer port = byName.get(name);
    if (port == null) {
      throw new IllegalArgumentException("No port is named " + name);
    }
    return port;
  }

  private static Map<String, Integer> choose(Properties known) throws IOException {
    Map<String, Integer> ports = new LinkedHashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (var entry : PREFERRED.entrySet()) {
      String written = known.getProperty(entry.getKey());
      int port = written == null ? free(entry.getValue(), taken) : Integer.parseInt(written.trim());
      taken.add(port);
      ports.put(entry.getKey(), port);
    }
    return ports;
  }

  private static int free(int preferred, Set<Integer> taken) throws IOException {
    if (!taken.contains(preferred)) {
      try (var probe = new ServerSocket(preferred, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException inUse) {
        // another program has it: take any free one instead
      }
    }
    while (true) {
      try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        if (!taken.contains(probe.getLocalPort())) {
          return probe.getLocalPort();
        }
      }
    }
  }

  private static void write(Path file, Map<String, Integer> ports) throws IOException {
    StringBuilder text =
        new StringBuilder("# Ports of this installation; change one while all is stopped\n");
    ports.forEach((name, port) -> text.append(name).append('=').append(port).append('\n'));
    Files.writeString(file, text);
  }

  private static Map<String, Integer> preferred() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put(HUB, 8443);
    ports.put(OPERATORS, 8181);
    ports.put("one-stop", 9441);
    ports.put("civil-status", 9442);
    ports.put("population", 9443);
    ports.put("residence", 9444);
    ports.put("social-insurance", 9445);
    ports.put("national-portal", 9446);
    ports.put("labour", 9447);
    ports.put("business-registry", 9448);
    ports.put("tax", 9449);
    ports.put("joint-service", 9450);
    ports.put("health", 9451);
    ports.put("command-centre", 9460);
    return ports;
  }
}
