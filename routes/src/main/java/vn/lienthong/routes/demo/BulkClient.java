package vn.lienthong.routes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.MemberDirectoryCache;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.rest.HttpStatusException;
import vn.lienthong.connectors.rest.HttpsDocumentTransport;
import vn.lienthong.connectors.rest.HttpsFilePost;
import vn.lienthong.connectors.rest.HttpsReader;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.bulk.BulkFiles;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DotHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucHangLoatStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;

/** A member that has many citizens verified, through the hub's front door, with its own key. */
public final class BulkClient {
  private static final Clock CLOCK = Clock.system(VietnamTime.ZONE);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final Duration FILE = Duration.ofHours(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DemoMembers members;
  private final Member self;
  private final DocumentSigner signer;
  private final SignatureVerifier verifier;
  private final HttpsDocumentTransport messages;
  private final HttpsFilePost files;
  private final HttpsReader reader;

  /**
   * Works as a member of an installation.
   *
   * @param code of the member
   * @throws IllegalArgumentException if there is no such member
   */
  public BulkClient(HubHome home, String code) {
    this.members = DemoMembers.of(home);
    this.self = members.partner(code);
    MemberTls tls = members.tls(self);
    this.signer = HubSignatures.signer(members.key(self));
    this.verifier = HubSignatures.verifier(MemberDirectoryCache.pinned(members.hub()), CLOCK);
    this.messages = new HttpsDocumentTransport(members.atHub("/api/messages"), tls, ANSWER);
    this.files = new HttpsFilePost(members.atHub("/api/files"), tls, FILE);
    this.reader = new HttpsReader(tls, ANSWER);
  }

  /**
   * What is asked.
   *
   * @param file CSV or XML
   * @param round {@code MaDot}
   * @param parent {@code MaDotGoc} of a later round
   * @param number {@code LanThu}
   */
  public record Request(
      Path file, String purpose, String round, @Nullable String parent, long number) {
    BulkForm form() {
      return file.toString().endsWith(BulkForm.XML.ending()) ? BulkForm.XML : BulkForm.CSV;
    }
  }

  /** The hub did not accept a message; why is in it, in both languages. */
  public static final class NotAccepted extends IOException {
    private static final long serialVersionUID = 1L;

    NotAccepted(String refusal) {
      super(refusal);
    }
  }

  /** How many rows a file has. */
  public long rows(Request request) throws IOException {
    AtomicLong rows = new AtomicLong();
    try (InputStream in = Files.newInputStream(request.file())) {
      BulkFiles.read(request.form(), in, row -> rows.incrementAndGet());
    }
    return rows.get();
  }

  /** Sends the file; gives its digest. */
  public String upload(Request request, LongConsumer sent) throws IOException {
    return files.send(request.file(), request.form().mediaType(), sent);
  }

  /**
   * Signs and sends the message that names the file.
   *
   * @return its id
   * @throws NotAccepted if the hub did not accept it
   */
  public UUID send(Request request, String digest, long rows) throws IOException {
    TepDinhKemStructure file = new TepDinhKemStructure();
    file.setTen(String.valueOf(request.file().getFileName()));
    file.setLoaiTep(request.form().mediaType());
    file.setKichThuoc(Files.size(request.file()));
    file.setDauVan(digest);
    file.setSoDong(rows);
    DotHangLoatStructure round = new DotHangLoatStructure();
    round.setMaDot(request.round());
    round.setMaDotGoc(request.parent());
    round.setLanThu(request.number());
    XacThucHangLoatStructure asked = new XacThucHangLoatStructure();
    asked.setDot(round);
    asked.setTep(file);
    MessageHeader header = header(request.purpose());
    DocumentReply reply =
        messages.exchange(signer.sign(Envelopes.write(header, Payloads.write(asked))).bytes());
    if (reply.status() != 202) {
      throw new NotAccepted(refusal(reply.document()));
    }
    return header.id();
  }

  private MessageHeader header(String purpose) {
    OffsetDateTime now = OffsetDateTime.now(CLOCK).truncatedTo(ChronoUnit.MILLIS);
    MemberCode population = members.only("population").code();
    return MessageHeader.of(UUID.randomUUID(), "XacThucHangLoat", self.code(), population, now)
        .withPurpose(purpose);
  }

  private static String refusal(byte[] document) {
    Receipt receipt = Receipts.read(SecureXml.parse(document).getDocumentElement());
    var fault = receipt.fault();
    return fault == null
        ? receipt.state().name()
        : fault.code().wireCode() + " " + fault.vietnamese() + " / " + fault.english();
  }

  /** How far it is; empty while the hub does not answer, or has not begun. */
  public Optional<JsonNode> progress(UUID message) {
    try {
      return Optional.of(JSON.readTree(reader.get(members.atHub("/api/bulk/" + message))));
    } catch (IOException notNow) {
      return Optional.empty();
    }
  }

  /** Why the hub refused the file; empty where it did not. */
  public Optional<String> refused(UUID message) throws IOException {
    try {
      byte[] document = reader.get(members.atHub("/api/messages/" + message));
      return document.length > 0 && isRefusal(document)
          ? Optional.of(refusal(document))
          : Optional.empty();
    } catch (HttpStatusException unknownYet) {
      return Optional.empty();
    }
  }

  private static boolean isRefusal(byte[] document) {
    Receipt receipt = Receipts.read(SecureXml.parse(document).getDocumentElement());
    return receipt.state() == ReceiptState.TU_CHOI;
  }

  /**
   * Verifies the signed result and gets its file.
   *
   * @param to the file of results
   * @throws IOException if the hub did not sign it, or the file is another one
   */
  public KetQuaHangLoatStructure result(JsonNode progress, Path to) throws IOException {
    byte[] signed = progress.path("ketQua").binaryValue();
    if (!(verifier.verifyMessage(signed) instanceof Verification.Trusted<VerifiedMessage> good)) {
      throw new IOException("The result is not signed by the hub");
    }
    var result = Payloads.read(good.document().payload(), KetQuaHangLoatStructure.class);
    files.fetch(result.getTep().getDauVan(), to);
    return result;
  }
}
