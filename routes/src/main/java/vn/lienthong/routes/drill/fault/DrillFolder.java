package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.routes.drill.load.Cast;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

/**
 * The installation of a drill: members, agreements and ports of its own, and the trust rules of the
 * installation that it was called in.
 */
final class DrillFolder {
  private static final String BIRTH = "birth.yaml";
  private static final int ATTEMPTS = 1_000;
  private static final Set<String> OF_AGENCIES =
      Set.of("simulators", "pki", "log", "ports.properties");

  private final Path root;

  private DrillFolder(Path root) {
    this.root = root;
  }

  /** Makes one in a new temporary folder. */
  static DrillFolder make(Path trustRules) throws IOException {
    DrillFolder folder = new DrillFolder(Files.createTempDirectory("lienthong-drill"));
    folder.write(trustRules);
    return folder;
  }

  /** A new one, as hub and receivers are started with. */
  HubHome home() {
    return HubHome.of(data(), config());
  }

  Path data() {
    return root.resolve("data");
  }

  Path config() {
    return root.resolve("config");
  }

  /** Where its hub is put back to. */
  HubHome elsewhere() {
    return HubHome.unmade(
        root.resolve("restored").resolve("data"), root.resolve("restored").resolve("config"));
  }

  /** Throws away all that the hub has; the agencies, which are no part of it, keep theirs. */
  void throwAwayHub() throws IOException {
    try (var tops = Files.list(data())) {
      for (Path top : tops.filter(one -> !OF_AGENCIES.contains(name(one))).toList()) {
        // processes of a database that is dead already may still be writing there
        for (int i = 0; Files.exists(top) && i < ATTEMPTS; i++) {
          delete(top);
        }
      }
    }
  }

  /** Takes a folder away. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException inUse) {
      // a temporary folder: the system clears it
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** What senders and receivers write down. */
  DrillBooks books() {
    return DrillBooks.beside(data());
  }

  Path root() {
    return root;
  }

  private void write(Path trustRules) throws IOException {
    List<Integer> ports = freePorts(Cast.partners().size() + 2);
    Files.createDirectories(data());
    Files.createDirectories(books().folder());
    Files.writeString(
        data().resolve("ports.properties"),
        Ports.HUB + "=" + ports.get(0) + "\n" + Ports.OPERATORS + "=" + ports.get(1) + "\n");
    Path members = Files.createDirectories(config().resolve("members"));
    Files.writeString(members.resolve("hub.yaml"), DrillFiles.hub());
    for (int i = 0; i < Cast.partners().size(); i++) {
      Cast.Role role = Cast.partners().get(i);
      String file = DrillFiles.member(role, ports.get(i + 2));
      Files.writeString(members.resolve(role.label() + ".yaml"), file);
    }
    Path agreements = Files.createDirectories(config().resolve("agreements"));
    int number = 0;
    for (String agreement : DrillFiles.agreements()) {
      number++;
      Files.writeString(agreements.resolve("drill-" + number + ".yaml"), agreement);
    }
    copy(trustRules, Files.createDirectories(config().resolve("trust")));
    copy(
        trustRules.resolveSibling("calendar"),
        Files.createDirectories(config().resolve("calendar")));
    // the only joint procedure for which a drill has agencies
    Files.copy(
        trustRules.resolveSibling("procedures").resolve(BIRTH),
        Files.createDirectories(config().resolve("procedures")).resolve(BIRTH));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static List<Integer> freePorts(int count) {
    List<ServerSocket> probes = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        probes.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      List<Integer> ports = probes.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket probe : probes) {
        probe.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
