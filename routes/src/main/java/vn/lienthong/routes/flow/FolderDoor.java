package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.FILE_NOT_HELD;
import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.files.Announced;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.Reception;

/**
 * <b>Takes</b> signed messages from the watched folder, {@code
 * <folder>/<BenGui>/gui/*.thong-diep.xml}, with the file that each names beside it. Whose folder it
 * is says the path, as the certificate of a connection does at the other doors: who may write there
 * is the operator's to arrange.
 *
 * <p><b>Gives</b> the receipt beside it, {@code *.bien-nhan.xml}; message and file move to {@code
 * da-nhan}.
 *
 * <p><b>If it fails</b> the receipt is a signed refusal; what may pass is left where it is and
 * taken again.
 */
final class FolderDoor extends RouteBuilder {
  static final String NAME = "folder";
  static final String MESSAGE = ".thong-diep.xml";
  static final String RECEIPT = ".bien-nhan.xml";

  private final Path folder;
  private final FileStore files;
  private final int limit;
  private final Clock clock;

  FolderDoor(Path folder, FileStore files, int limit, Clock clock) {
    this.folder = folder;
    this.files = files;
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from("file:"
            + folder
            + "?recursive=true&minDepth=3&maxDepth=3&antInclude=*/gui/*"
            + MESSAGE
            + "&readLock=changed&noop=true&idempotent=false&delay=2000")
        .routeId(RouteIds.in(NAME, "messages"))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(this::receive)
        .to(ReceiveFlow.ENTRY)
        .process(Receptions::reply);
  }

  private void receive(Exchange exchange) throws IOException {
    Path message = Path.of(exchange.getMessage().getHeader(Exchange.FILE_PATH, String.class));
    MemberCode member = new MemberCode(String.valueOf(home(message).getFileName()));
    byte[] document = Files.size(message) > limit ? new byte[0] : Files.readAllBytes(message);
    exchange.getMessage().removeHeaders("*");
    Receptions.begin(
        exchange,
        new Reception(NAME, document, member, OffsetDateTime.now(clock)),
        (ended, reply) -> write(message, reply));
    if (document.length == 0) {
      throw refused(MESSAGE_TOO_LARGE, String.valueOf(message.getFileName()), "at most " + limit);
    }
    take(message, member, document);
  }

  /** Keeps the file first, as {@code PUT /api/files} does: only then a message may name it. */
  private void take(Path message, MemberCode member, byte[] document) throws IOException {
    Element root = SecureXml.parse(document).getDocumentElement();
    Element named = NamedBeside.of(root).orElse(null);
    if (named == null) {
      return; // a message that names no file: the other steps say what they think of it
    }
    Path file = message.resolveSibling(NamedBeside.name(named));
    if (!Files.isRegularFile(file)) {
      throw refused(FILE_NOT_HELD, "dv:Ten", "no such file lies beside the message");
    }
    String digest = NamedBeside.text(named, "DauVan");
    String type = NamedBeside.text(named, "LoaiTep");
    Announced announced = new Announced(member, digest, Files.size(file), type);
    try (InputStream in = Files.newInputStream(file)) {
      if (!files.received(announced).complete()) {
        files.take(announced, 0, in);
      }
    }
  }

  /** The member's folder, in which {@code gui} lies. */
  private static Path home(Path message) {
    return message.resolve("../..").normalize();
  }

  private static HubException refused(HubErrorCode code, String place, String detail) {
    return new HubException(HubFault.of(code, place, detail));
  }

  private static void write(Path message, DocumentReply reply) {
    String name = String.valueOf(message.getFileName());
    String stem = name.substring(0, name.length() - MESSAGE.length());
    Path home = home(message);
    try {
      Path receipts = Files.createDirectories(home.resolve("nhan"));
      Files.write(receipts.resolve(stem + RECEIPT), reply.document());
      if (reply.status() < 500) { // else it may pass: it stays and is taken again
        Path taken =
            Files.createDirectories(home.resolve(reply.status() < 300 ? "da-nhan" : "tu-choi"));
        FolderMoves.move(message, taken);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
