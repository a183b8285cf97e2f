package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.rest.HttpsReader;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.demo.Simulators;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** A hub with its simulated agencies, for look-ups: real HTTPS and SOAP, the sample agreements. */
final class ReleaseHub implements AutoCloseable {
  static final String SERVICE = "TraCuuThongTinCongDan";
  static final String PURPOSE = "MAU-GIAI-QUYET-KHAI-SINH";

  private final HubHome home;
  private final ConfigurableApplicationContext context;
  private Simulators agencies;

  private ReleaseHub(HubHome home, ConfigurableApplicationContext context, Simulators agencies) {
    this.home = home;
    this.context = context;
    this.agencies = agencies;
  }

  /** Starts both on a copy of the sample configuration. */
  static ReleaseHub start(String node, Map<Path, Map<String, String>> changes) {
    HubHome sample = TestHome.create();
    HubHome home = HubHome.of(sample.data(), copy(sample, "config", changes));
    // Its names in the management tree must not meet those of another hub of the same run.
    var context = HubApplication.start(home, Map.of("lienthong.node", node));
    return new ReleaseHub(home, context, Simulators.open(home));
  }

  @Override
  public void close() {
    agencies.close();
    context.close();
  }

  /** The same agencies, who now read their configuration with these changes. */
  void restartAgencies(Map<Path, Map<String, String>> changes) {
    agencies.close();
    agencies = Simulators.open(HubHome.of(home.data(), copy(home, "config-of-agencies", changes)));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  TestMember member(String kind) {
    var members = bean(MemberRegistry.class);
    return TestMember.of(home, members.only(kind), members.hub().code());
  }

  Member population() {
    return bean(MemberRegistry.class).only("population");
  }

  /** A citizen whom the simulated database knows, with a number and a full birth date. */
  static CongDanStructure citizen() {
    return CitizenBook.samples().stream()
        .filter(known -> known.getSoDinhDanh() != null && known.getThuongTru() != null)
        .filter(known -> known.getNgayThangNamSinh().getNgayThangNam() != null)
        .findFirst()
        .orElseThrow();
  }

  static TraCuuThongTinCongDanStructure about(CongDanStructure citizen, String... fields) {
    var question = new TraCuuThongTinCongDanStructure();
    question.setSoDinhDanh(citizen.getSoDinhDanh());
    question.setHoVaTen(citizen.getHoVaTen());
    question.setNgayThangNamSinh(citizen.getNgayThangNamSinh());
    question.getTruong().addAll(List.of(fields));
    return question;
  }

  /** The header of a question to the population database. */
  MessageHeader header(TestMember asker, @Nullable String purpose) {
    MessageHeader to = asker.header(SERVICE);
    return MessageHeader.of(to.id(), to.service(), to.sender(), population().code(), to.sentAt())
        .withPurpose(purpose);
  }

  HttpResponse<byte[]> ask(
      TestMember asker, @Nullable String purpose, CongDanStructure citizen, String... fields) {
    return asker.post(asker.sign(header(asker, purpose), about(citizen, fields)));
  }

  /** How many messages the population database has got that belong to no dossier. */
  long timesAsked() throws IOException {
    Member population = population();
    DevelopmentPki pki =
        DevelopmentPki.ensure(home.pki(), Map.of(population.code(), population.key()));
    var tls = MemberTls.of(pki.key(population.code()), pki.trustAnchors());
    String page =
        new String(
            new HttpsReader(tls, Duration.ofSeconds(5))
                .get(Objects.requireNonNull(population.endpoint()).url().resolve("/so-dang-ky")),
            StandardCharsets.UTF_8);
    return page.lines()
        .filter(line -> line.startsWith("-\t"))
        .map(line -> Long.valueOf(line.split("\t", -1)[1]))
        .findFirst()
        .orElse(0L);
  }

  /** The bytes in evidence with this digest. */
  byte[] evidence(String hexDigest) {
    long id =
        bean(Jdbi.class)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT id FROM evidence WHERE direction = 'TRA_LOI'"
                                + " AND encode(body_digest, 'hex') = :digest")
                        .bind("digest", hexDigest)
                        .mapTo(Long.class)
                        .one());
    return bean(EvidenceJournal.class).body(id).orElseThrow();
  }

  private static Path copy(HubHome sample, String name, Map<Path, Map<String, String>> changes) {
    Path to = sample.data().resolve(name);
    try (Stream<Path> files = Files.walk(sample.config())) {
      for (Path file : files.toList()) {
        Path relative = sample.config().relativize(file);
        Path target = to.resolve(relative);
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.writeString(target, changed(Files.readString(file), changes.get(relative)));
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String changed(String text, @Nullable Map<String, String> changes) {
    String result = text;
    if (changes != null) {
      for (var change : changes.entrySet()) {
        assertThat(result).contains(change.getKey());
        result = result.replace(change.getKey(), change.getValue());
      }
    }
    return result;
  }
}
