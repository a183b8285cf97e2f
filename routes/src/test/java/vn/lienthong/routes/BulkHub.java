package vn.lienthong.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.lienthong.connectors.api.FilePost;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.rest.HttpsFilePost;
import vn.lienthong.connectors.rest.HttpsReader;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.qcvn109.bulk.BulkFiles;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DotHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.demo.Simulators;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.Ports;

/** A hub that divides files into small parts, its simulated agencies, and a member that asks. */
final class BulkHub implements AutoCloseable {
  static final int PART_ROWS = 25;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HubHome home = TestHome.create();
  private ConfigurableApplicationContext context = start();
  private final Simulators agencies = Simulators.open(home);

  private ConfigurableApplicationContext start() {
    return HubApplication.start(
        home,
        Map.of(
            "lienthong.node",
            "bulk",
            "lienthong.bulk.part-rows",
            PART_ROWS,
            "lienthong.bulk.folder",
            folder().toString()));
  }

  private Path folder() {
    return home.data().resolve("hang-loat");
  }

  /** Puts a file where the hub watches. */
  void put(String member, String name, byte[] content) throws IOException {
    Path sent = Files.createDirectories(folder().resolve(member).resolve("gui"));
    Files.write(sent.resolve(name), content);
  }

  /** What the hub wrote for a member. */
  Optional<String> got(String member, String name) throws IOException {
    Path file = folder().resolve(member).resolve("nhan").resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  void restart() {
    context.close();
    context = start();
  }

  @Override
  public void close() {
    agencies.close();
    context.close();
  }

  TestMember member(String kind) {
    var members = context.getBean(MemberRegistry.class);
    return TestMember.of(home, members.only(kind), members.hub().code());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** An operator at this hub's console. */
  OperatorBrowser operator() throws IOException, InterruptedException {
    String password = "mat-khau-cua-nguoi-truc";
    String line = "nguoi-truc=" + new BCryptPasswordEncoder(4).encode(password) + "\n";
    OperatorAccounts.createIfMissing(home.data());
    Path accounts = home.data().resolve("operators.properties");
    Files.writeString(accounts, line, StandardOpenOption.APPEND);
    var browser = new OperatorBrowser(home.ports().of(Ports.OPERATORS));
    browser.login("nguoi-truc", password);
    return browser;
  }

  /** A page of a simulated agency. */
  String page(String kind, String path) throws IOException {
    return new String(new HttpsReader(tls(kind), PATIENCE).get(at(kind, path)), UTF_8);
  }

  /** Has a simulated agency do something. */
  void tell(String kind, String path) throws IOException {
    var request = HttpRequest.newBuilder(at(kind, path)).POST(BodyPublishers.noBody()).build();
    try {
      assertThat(member(kind).http().send(request, BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI at(String kind, String path) {
    var member = context.getBean(MemberRegistry.class).only(kind);
    return Objects.requireNonNull(member.endpoint()).url().resolve(path);
  }

  private MemberTls tls(String kind) {
    var pki = DevelopmentPki.ensure(home.pki(), Map.of());
    return MemberTls.of(member(kind).key(), pki.trustAnchors());
  }

  /** Sends a file through the door. */
  void upload(TestMember member, byte[] file, BulkForm form) {
    try {
      post(member).send(file, form.mediaType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FilePost post(TestMember member) {
    var pki = DevelopmentPki.ensure(home.pki(), Map.of());
    return new HttpsFilePost(
        URI.create(home.hubUrl() + "/api/files"),
        MemberTls.of(member.key(), pki.trustAnchors()),
        Duration.ofSeconds(30));
  }

  MessageHeader header(TestMember member, String service, String purpose) {
    MessageHeader to = member.header(service);
    var population = context.getBean(MemberRegistry.class).only("population").code();
    return MessageHeader.of(to.id(), service, to.sender(), population, to.sentAt())
        .withPurpose(purpose);
  }

  static DotHangLoatStructure round(String code, @Nullable String first, long number) {
    DotHangLoatStructure round = new DotHangLoatStructure();
    round.setMaDot(code);
    round.setMaDotGoc(first);
    round.setLanThu(number);
    return round;
  }

  static TepDinhKemStructure named(byte[] file, BulkForm form, long rows) {
    TepDinhKemStructure named = new TepDinhKemStructure();
    named.setTen("dong" + form.ending());
    named.setLoaiTep(form.mediaType());
    named.setKichThuoc((long) file.length);
    named.setDauVan(Sha256.hex(file));
    named.setSoDong(rows);
    return named;
  }

  HttpResponse<byte[]> progress(TestMember member, UUID message) {
    return member.get("/api/bulk/" + message);
  }

  /** How far a job is; 0 before it begins. */
  int percent(TestMember member, UUID message) throws IOException {
    var answer = progress(member, message);
    return answer.statusCode() == 200 ? JSON.readTree(answer.body()).path("phanTram").asInt() : 0;
  }

  /** Waits until a job ended, and gives what its sender is told. */
  JsonNode ended(TestMember member, UUID message) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var answer = progress(member, message);
              return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.nullNode();
            },
            told -> !told.path("thoiDiemXong").asText("null").equals("null"));
  }

  /** The result as the hub signed it. */
  KetQuaHangLoatStructure result(JsonNode told) throws IOException {
    byte[] signed = told.path("ketQua").binaryValue();
    var verified = context.getBean(SignatureVerifier.class).verifyMessage(signed);
    assertThat(verified).isInstanceOf(Verification.Trusted.class);
    VerifiedMessage message = ((Verification.Trusted<VerifiedMessage>) verified).document();
    return Payloads.read(message.payload(), KetQuaHangLoatStructure.class);
  }

  List<RowResult> rows(TestMember member, TepDinhKemStructure file) throws IOException {
    byte[] bytes = post(member).fetch(file.getDauVan());
    List<RowResult> rows = new ArrayList<>();
    BulkForm form = BulkForm.of(file.getLoaiTep()).orElseThrow();
    BulkFiles.readResults(form, new ByteArrayInputStream(bytes), rows::add);
    return rows;
  }

  String text(TestMember member, TepDinhKemStructure file) throws IOException {
    return new String(post(member).fetch(file.getDauVan()), UTF_8);
  }

  Receipt receipt(TestMember member, UUID message) {
    byte[] document = member.get("/api/messages/" + message).body();
    return Receipts.read(SecureXml.parse(document).getDocumentElement());
  }

  long count(String query) {
    return context
        .getBean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  static byte[] csv(List<String> lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
  }
}
