package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.FilePost;
import vn.lienthong.connectors.api.PaperContent;
import vn.lienthong.connectors.api.PaperVerdict;
import vn.lienthong.connectors.rest.HttpsFilePost;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.paper.Papers;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.pipeline.HubMessages;

/** Files through the hub's real door: TLS, client certificates, signed refusals. */
class FileDoorTest {
  private static final int PART = 64 << 10;
  private static final String PDF = "application/pdf";

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember residence = RunningHub.member("residence");

  @Test
  void limits_areAnnounced() {
    HttpResponse<byte[]> answer = oneStop.get("/api/files");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(text(answer)).contains("\"toiDaByte\":52428800", "\"boiSoPhan\":65536", PDF);
    HttpRequest question =
        HttpRequest.newBuilder(uri("")).method("OPTIONS", BodyPublishers.noBody()).build();
    HttpResponse<byte[]> options = oneStop.send(question);
    assertThat(options.statusCode()).isEqualTo(200);
    assertThat(text(options)).isEqualTo(text(answer));
    var headers = options.headers();
    assertThat(headers.firstValue("allow")).contains("GET, OPTIONS, PUT");
    assertThat(headers.firstValue("upload-limit")).contains("max-size=52428800");
    assertThat(headers.firstValue("accept").orElseThrow()).contains(PDF);
    assertThat(headers.firstValue("want-repr-digest")).contains("sha-256=10");
  }

  @Test
  void file_comesInParts_aMessageNamesIt_andItsReceiverFetchesIt() {
    byte[] file = pdf(3_000_000);
    assertThat(put(file, "bytes */" + file.length, new byte[0]).statusCode()).isEqualTo(202);
    int half = 20 * PART;
    HttpResponse<byte[]> first =
        put(
            file,
            "bytes 0-%d/%d".formatted(half + 99, file.length),
            Arrays.copyOf(file, half + 100));
    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(first.headers().firstValue("upload-offset")).contains("" + half);
    HttpResponse<byte[]> last =
        put(
            file,
            "bytes %d-%d/%d".formatted(half, file.length - 1, file.length),
            Arrays.copyOfRange(file, half, file.length));
    assertThat(last.statusCode()).isEqualTo(201);
    assertThat(text(last)).contains(Sha256.hex(file), "\"hoanTat\":true");

    assertThat(get(oneStop, file).statusCode()).isEqualTo(404);
    assertThat(oneStop.post(birth(file, file.length, PDF)).statusCode()).isEqualTo(202);
    HttpResponse<byte[]> own = get(oneStop, file);
    assertThat(own.body()).isEqualTo(file);
    assertThat(own.headers().firstValue("content-type").orElseThrow()).startsWith(PDF);
    assertThat(own.headers().firstValue("repr-digest")).contains(digest(file));

    assertRefused(get(residence, file), 404, "LT-1057");
    passOn(file);
    assertThat(get(residence, file).body()).isEqualTo(file);
  }

  @Test
  void wholeFile_comesInOneRequest() {
    byte[] file = pdf(PART + 1);
    assertThat(put(file, "", file).statusCode()).isEqualTo(201);
    assertThat(put(file, "", file).statusCode()).isEqualTo(201);
  }

  @Test
  void brokenOffUpload_goesOnWhereItStopped() throws IOException {
    byte[] file = pdf(10 * PART);
    try (SSLSocket socket = RawTls.open(oneStop)) {
      RawTls.write(
          socket,
          "PUT /api/files HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nRepr-Digest: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(PDF, digest(file), file.length));
      socket.getOutputStream().write(file, 0, 4 * PART + 10);
    }
    String question = "bytes */" + file.length;
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> text(put(file, question, new byte[0])).contains("\"daNhan\":" + 4 * PART));
    HttpResponse<byte[]> rest =
        put(
            file,
            "bytes %d-%d/%d".formatted(4 * PART, file.length - 1, file.length),
            Arrays.copyOfRange(file, 4 * PART, file.length));
    assertThat(rest.statusCode()).isEqualTo(201);
  }

  @Test
  void memberSendsAPaper_goesOnWhereItStopped_andTheReceiverVerifiesItsInnerSignature()
      throws IOException {
    byte[] paper = Papers.signer(oneStop.key()).sign(content(), OffsetDateTime.now(ZoneOffset.UTC));
    byte[] padded = Arrays.copyOf(paper, 2_500_000);
    put(padded, "bytes 0-131071/" + padded.length, Arrays.copyOf(padded, 2 * PART));
    FilePost own = post(oneStop);
    own.send(padded, PDF);
    own.send(paper, PDF);
    assertThat(oneStop.post(birth(paper, paper.length, PDF)).statusCode()).isEqualTo(202);
    passOn(paper);
    byte[] got = post(residence).fetch(Sha256.hex(paper));
    PaperVerdict verdict = Papers.verifier().verify(got);
    assertThat(verdict.finding()).isEqualTo(PaperVerdict.Finding.INTACT);
    assertThat(verdict.certificate()).isEqualTo(oneStop.key().certificate());
    assertThatThrownBy(() -> post(residence).fetch(Sha256.hex(padded)))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("404", "LT-1057");
    assertThatThrownBy(() -> own.send(new byte[100], PDF)).hasMessageContaining("LT-1054");
  }

  private static FilePost post(TestMember member) {
    var pki = DevelopmentPki.ensure(RunningHub.home().pki(), Map.of());
    return new HttpsFilePost(
        uri(""), MemberTls.of(member.key(), pki.trustAnchors()), Duration.ofSeconds(30));
  }

  private static PaperContent content() {
    return new PaperContent(
        "KQ.MAU.1",
        "https://hotich.example/KQ.MAU.1",
        "GIẤY KHAI SINH",
        "ỦY BAN NHÂN DÂN XÃ (MẪU)",
        List.of(new PaperContent.Line("Họ và tên", "Nguyễn Văn Mẫu")),
        "Trần Văn Ký",
        null);
  }

  @Test
  void wrongUploads_areRefused_withCodeAndPlace() {
    byte[] file = pdf(2 * PART);
    assertRefused(put(file, "bytes 65536-131071/131072", file), 409, "LT-1056");
    assertRefused(put(file, "bytes 9-1/131072", file), 400, "LT-1058");
    assertRefused(put(file, "bytes */60000000", new byte[0]), 413, "LT-1053");
    byte[] other = file.clone();
    other[PART] ^= 1;
    assertRefused(put(file, "", other), 422, "LT-1055");
    byte[] text = "MZ not a paper".getBytes(StandardCharsets.UTF_8);
    assertRefused(put(text, "", text), 422, "LT-1054");
    HttpRequest.Builder without = HttpRequest.newBuilder(uri("")).header("Content-Type", PDF);
    assertRefused(
        oneStop.send(without.PUT(BodyPublishers.ofByteArray(file)).build()), 400, "LT-1058");
    assertRefused(oneStop.get("/api/files/" + "0".repeat(64)), 404, "LT-1057");
    assertRefused(oneStop.get("/api/files/..%2f"), 404, "LT-1025");
  }

  @Test
  void messageThatNamesAFileNotHeld_isRefused_andNothingIsKept() {
    byte[] file = pdf(PART + 7);
    byte[] message = birth(file, file.length, PDF);
    Receipt refusal = assertRefused(oneStop.post(message), 422, "LT-1051");
    assertThat(Objects.requireNonNull(refusal.fault()).place())
        .isEqualTo("/tt:ThongDiep/tt:NoiDung/dv:LienThongKhaiSinh/dv:TepDinhKem/dv:DauVan");
    assertThat(kept(Objects.requireNonNull(refusal.messageId()))).isZero();
    put(file, "", file);
    assertRefused(oneStop.post(birth(file, file.length - 1, PDF)), 422, "LT-1052");
    assertRefused(oneStop.post(birth(file, file.length, "image/png")), 422, "LT-1052");
    assertThat(oneStop.post(birth(file, file.length, PDF)).statusCode()).isEqualTo(202);
  }

  private long kept(UUID message) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM hand_over h JOIN evidence e"
                            + " ON e.id = h.evidence_id WHERE e.message_id = ?")
                    .bind(0, message)
                    .mapTo(Long.class)
                    .one());
  }

  /** As a procedure does it: a message of the hub's own names what it was sent. */
  private void passOn(byte[] file) {
    HubMessages messages = RunningHub.bean(HubMessages.class);
    var header = messages.header(UUID.randomUUID(), "DangKyThuongTru", residence.code());
    RunningHub.bean(Jdbi.class)
        .useTransaction(
            tx -> messages.send(tx, header, Payloads.write(form(file, file.length, PDF))));
  }

  private byte[] birth(byte[] file, long size, String type) {
    var header = oneStop.header("LienThongKhaiSinh");
    String dossier =
        "%s-261122-%07d"
            .formatted(oneStop.code(), Math.floorMod(header.id().hashCode(), 10_000_000));
    return oneStop.sign(header.withDossierCode(dossier), form(file, size, type));
  }

  private LienThongKhaiSinhStructure form(byte[] file, long size, String type) {
    TepDinhKemStructure named = new TepDinhKemStructure();
    named.setTen("giay-chung-sinh.pdf");
    named.setLoaiTep(type);
    named.setKichThuoc(size);
    named.setDauVan(Sha256.hex(file));
    LienThongKhaiSinhStructure form = oneStop.sample(file.length);
    form.getTepDinhKem().clear();
    form.getTepDinhKem().add(named);
    return form;
  }

  private HttpResponse<byte[]> put(byte[] file, String range, byte[] body) {
    return oneStop.send(request(file, range, PDF).PUT(BodyPublishers.ofByteArray(body)).build());
  }

  private static HttpRequest.Builder request(byte[] file, String range, String type) {
    var request =
        HttpRequest.newBuilder(uri(""))
            .header("Content-Type", type)
            .header("Repr-Digest", digest(file));
    return range.isEmpty() ? request : request.header("Content-Range", range);
  }

  private static HttpResponse<byte[]> get(TestMember member, byte[] file) {
    return member.get("/api/files/" + Sha256.hex(file));
  }

  private static URI uri(String path) {
    return URI.create(RunningHub.home().hubUrl() + "/api/files" + path);
  }

  private static String digest(byte[] file) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(Sha256.of(file)) + ":";
  }

  private static Receipt assertRefused(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    Receipt receipt = Receipts.read(SecureXml.parse(answer.body()).getDocumentElement());
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code().wireCode()).isEqualTo(code);
    return receipt;
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static byte[] pdf(int size) {
    byte[] file = new byte[size];
    new Random(size).nextBytes(file);
    System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 5);
    return file;
  }
}
