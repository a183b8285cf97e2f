package vn.lienthong.routes.drill.event;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.Ports;

/** The installation of the drill: that which it was called in, and a publisher and subscribers. */
public final class EventGround {
  static final String PATH = "/su-kien";
  static final MemberCode PUBLISHER = new MemberCode("G99.CONGBO");

  private final HubHome home;
  private final DevelopmentPki pki;
  private final List<Integer> doors;

  private EventGround(HubHome home, DevelopmentPki pki, List<Integer> doors) {
    this.home = home;
    this.pki = pki;
    this.doors = doors;
  }

  /** Makes one in a folder, from an installation's files. */
  public static EventGround make(Path folder, Path configuration, int subscribers)
      throws IOException {
    Path config = folder.resolve("config");
    copy(configuration, config);
    List<Integer> ports = freePorts(subscribers + 2);
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("ports.properties"),
        Ports.HUB + "=" + ports.get(0) + "\n" + Ports.OPERATORS + "=" + ports.get(1) + "\n");
    Files.writeString(config.resolve("members/z-publisher.yaml"), publisher());
    Files.writeString(
        config.resolve("agreements/z-publishes.yaml"), agreement(900, PUBLISHER, null));
    for (int i = 0; i < subscribers; i++) {
      MemberCode code = subscriber(i);
      Files.writeString(
          config.resolve("members/z-subscriber-" + i + ".yaml"), member(code, ports.get(i + 2)));
      Files.writeString(
          config.resolve("agreements/z-subscribes-" + i + ".yaml"),
          agreement(901 + i, code, PUBLISHER));
    }
    HubHome home = HubHome.of(data, config);
    Map<MemberCode, KeyKind> keys = Member.keys(MemberFiles.read(home));
    return new EventGround(
        home, DevelopmentPki.ensure(home.pki(), keys), ports.subList(2, ports.size()));
  }

  /** Its folders and ports. */
  public HubHome home() {
    return home;
  }

  DevelopmentPki pki() {
    return pki;
  }

  int door(int subscriber) {
    return doors.get(subscriber);
  }

  static MemberCode subscriber(int index) {
    return new MemberCode("G99.NHAN" + (index + 1));
  }

  private static String publisher() {
    return """
    code: %s
    kind: civil-status
    name: Bên công bố sự kiện (diễn tập)
    englishName: Publisher of events (drill)
    key: P-256
    certificates: ["${lienthong.data}/pki/members/%s.crt"]
    pull: true
    provides: []
    state: active
    """
        .formatted(PUBLISHER, PUBLISHER);
  }

  private static String member(MemberCode code, int port) {
    return """
    code: %s
    kind: tax
    name: Bên nhận sự kiện (diễn tập)
    englishName: Subscriber of events (drill)
    key: P-256
    certificates: ["${lienthong.data}/pki/members/%s.crt"]
    endpoint: {transport: http, url: "https://localhost:%d%s"}
    provides: []
    delivery: {breaker: {failures: 3, pause: 1s, longestPause: 2s}}
    state: active
    """
        .formatted(code, code, port, PATH);
  }

  private static String agreement(int number, MemberCode consumer, @Nullable MemberCode provider) {
    return """
    code: TT-DIEN-TAP-%d
    version: "1.0"
    consumer: %s
    provider: %s
    service: SuKienHoTich
    serviceVersion: "1.0"
    legalBasis: (diễn tập)
    validFrom: 2026-01-01
    purposeRequired: false
    minimumProfile: HUB-XMLDSIG-1
    state: active
    """
        .formatted(number, consumer, provider == null ? "G00.LIENTHONG" : provider);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> probes = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        probes.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return probes.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket probe : probes) {
        probe.close();
      }
    }
  }
}
