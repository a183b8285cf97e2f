package vn.lienthong.routes.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.Ports;

/** A sound installation in a folder, and what a test changes in it. */
final class ProductionScenes {
  final Map<String, Object> settings = new LinkedHashMap<>();
  final List<String> javaOptions = new ArrayList<>();

  private final Path folder;
  private final HubHome home;

  ProductionScenes(Path folder, SampleAuthority authority) throws Exception {
    this.folder = folder;
    this.home = new HubHome(folder.resolve("data"), folder.resolve("config"), ports());
    Files.createDirectories(home.members());
    Files.createDirectories(home.config().resolve("trust"));
    Files.createDirectories(home.data());
    write("root.crt", authority.pem());
    write("hub.crt", authority.issued("G00.LIENTHONG"));
    write("member.crt", authority.issued("G01.CSDLDC"));
    member("hub", "G00.LIENTHONG", folder.resolve("hub.crt"), null);
    member(
        "population",
        "G01.CSDLDC",
        folder.resolve("member.crt"),
        URI.create("https://csdldc.example:9443/"));
    trust(folder.resolve("root.crt").toString(), "required");
    write("hub.p12", "not read by the check");
    write("hub.password", "not read by the check");
    settings.putAll(sound());
  }

  private static Ports ports() {
    return new Ports(Map.of(Ports.HUB, 8443, Ports.OPERATORS, 8181, "population", 9443));
  }

  private Map<String, Object> sound() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("lienthong.key.source", "pkcs12");
    all.put("lienthong.key.file", folder.resolve("hub.p12").toString());
    all.put("lienthong.key.password-file", folder.resolve("hub.password").toString());
    all.put("lienthong.evidence.keys.file", folder.resolve("evidence.p12").toString());
    all.put("lienthong.evidence.keys.password-file", folder.resolve("hub.password").toString());
    all.put("lienthong.database.url", "jdbc:postgresql://db.example/lienthong?sslmode=verify-full");
    all.put("lienthong.database.user", "lienthong");
    all.put("lienthong.database.password", "${PATH}");
    all.put("spring.artemis.mode", "embedded");
    all.put("server.ssl.bundle", "hub");
    all.put("server.ssl.client-auth", "need");
    all.put("management.server.address", "127.0.0.1");
    all.put("management.endpoints.web.exposure.include", "health,info,prometheus,hawtio,jolokia");
    all.put("management.endpoint.jolokia.config.policyLocation", "classpath:/policy.xml");
    all.put("hawtio.authenticationEnabled", "true");
    return all;
  }

  HubHome home() {
    return home;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  void member(String kind, String code, Path certificate, @Nullable URI endpoint)
      throws IOException {
    String text =
        """
        code: %s
        kind: %s
        name: Hệ thống (mẫu)
        englishName: A system (sample)
        key: P-256
        certificates: ["%s"]
        state: active
        """
            .formatted(code, kind, certificate);
    String noDoor = kind.equals(Member.HUB) ? "" : "pull: true\n";
    String door =
        endpoint == null
            ? noDoor
            : "endpoint: {transport: http, url: \"%s\"}\n".formatted(endpoint);
    Files.writeString(home.members().resolve(kind + ".yaml"), text + door);
  }

  void trust(String root, String revocation) throws IOException {
    trust(root, revocation, "http://crl.example/ca.crl");
  }

  void trust(String root, String revocation, String list) throws IOException {
    String rule =
        "{revocation: %s, path: certificate, order: [crl], maximumAge: 7d, grace: 0s}"
            .formatted(revocation);
    String text =
        """
        roots: ["%s"]
        intermediates: []
        longestPath: 2
        policies: []
        refreshEvery: 10m
        uses:
          signature: %s
          tls-client: %s
          tls-server: %s
          time-stamp: %s
        """
            .formatted(root, rule, rule, rule, rule);
    String sources =
        list.isEmpty()
            ? "sources: []\n"
            : "sources:\n  - {issuer: \"%s\", ocsp: [], crl: [\"%s\"]}\n"
                .formatted(folder.resolve("root.crt"), list);
    Files.writeString(home.config().resolve("trust/certificates.yaml"), text + sources);
  }

  /** Those of the installation; that a test's own folder may be in a container is none. */
  List<ProductionProblem> problems() {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addLast(new MapPropertySource("hub.yaml", settings));
    boolean lasting = ProductionDisks.isLasting(folder);
    return ProductionCheck.problems(new ProductionScene(home, environment, javaOptions)).stream()
        .filter(problem -> lasting || !problem.setting().equals("lienthong.data"))
        .toList();
  }

  void open(String name) throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
  }

  void write(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
