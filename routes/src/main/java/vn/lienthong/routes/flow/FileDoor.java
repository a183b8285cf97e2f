package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.CLIENT_CERTIFICATE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.FILE_NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.files.FileContent;
import vn.lienthong.connectors.files.FileLimits;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.connectors.files.Received;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.Reception;

/**
 * <b>Takes</b> files in parts, before the messages that name them, and questions for them.
 *
 * <p><b>Gives</b> how much of a file is on disk; the limits; a file to those whose messages name
 * it.
 *
 * <p><b>If it fails</b> the answer is a signed refusal with the status of its code; what came of a
 * file stays, and the sender goes on where it ends.
 */
public final class FileDoor extends RouteBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(FileDoor.class);
  private static final String DIGEST = "[0-9a-f]{64}";
  private static final byte[] NOTHING = {};

  /**
   * How slowly a file may come.
   *
   * @param deadline of one part
   * @param bytesPerSecond the least rate, measured from the start
   * @param grace how long nothing is asked of the rate
   */
  record Pace(Duration deadline, int bytesPerSecond, Duration grace) {}

  private final Connections connections;
  private final FileStore files;
  private final Pace pace;
  private final Clock clock;

  FileDoor(Connections connections, FileStore files, Pace pace, Clock clock) {
    this.connections = connections;
    this.files = files;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public void configure() {
    route(DoorPaths.FILES, "PUT", "files", this::take);
    route(DoorPaths.FILES, "GET", "file-limits", this::limits);
    route(DoorPaths.FILES, "OPTIONS", "file-options", this::options);
    route(DoorPaths.FILES + "/{digest}", "GET", "file", this::give);
  }

  /** What is done for a member of the connection. */
  private interface Visit {
    void serve(MemberCode member, HttpServletRequest request, Message message) throws IOException;
  }

  private void route(String path, String method, String service, Visit visit) {
    from("platform-http:" + path + "?httpMethodRestrict=" + method + HttpDoor.OPTIONS)
        .routeId(RouteIds.in(HttpDoor.NAME, service))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(exchange -> serve(exchange, visit));
  }

  private void serve(Exchange exchange, Visit visit) throws IOException {
    HttpServletRequest request = HttpDoor.request(exchange);
    @Nullable MemberCode member = connections.member(request);
    Receptions.begin(
        exchange,
        new Reception(HttpDoor.NAME, NOTHING, member, OffsetDateTime.now(clock)),
        HttpDoor::write);
    if (member == null) {
      throw refused(
          CLIENT_CERTIFICATE_UNKNOWN, "TLS", "the client certificate is in no member's file");
    }
    visit.serve(member, request, exchange.getMessage());
  }

  private void take(MemberCode member, HttpServletRequest request, Message message)
      throws IOException {
    UploadHeaders upload = UploadHeaders.of(member, request);
    Received received =
        upload.isQuestion()
            ? files.received(upload.file())
            : files.take(
                upload.file(), upload.from(), new PacedStream(FileRequest.file(request), pace));
    if (received.complete()) {
      LOG.info("{} sent file {}, {} bytes", member, upload.file().digest(), upload.file().size());
    }
    json(
        message,
        received.complete() ? 201 : 202,
        "{\"dauVan\":\"%s\",\"kichThuoc\":%d,\"loaiTep\":\"%s\",\"daNhan\":%d,\"hoanTat\":%b}"
            .formatted(
                upload.file().digest(),
                upload.file().size(),
                upload.file().type(),
                received.bytes(),
                received.complete()));
    message.setHeader(UploadHeaders.OFFSET, received.bytes());
  }

  private void limits(MemberCode member, HttpServletRequest request, Message message) {
    FileLimits limits = files.limits();
    json(
        message,
        200,
        "{\"toiDaByte\":%d,\"loaiTep\":[%s],\"boiSoPhan\":%d,\"hanMucChuaNeu\":%d,\"giuChuaNeuGiay\":%d,\"toiDaByteHangLoat\":%d}"
            .formatted(
                limits.maxBytes(),
                limits.types().stream()
                    .map(type -> "\"" + type + "\"")
                    .collect(Collectors.joining(",")),
                FileLimits.PART_BYTES,
                limits.quotaBytes(),
                limits.keepUnnamed().toSeconds(),
                limits.rows().maxBytes()));
  }

  /** The same limits as headers, for programs that ask for them in the usual way. */
  private void options(MemberCode member, HttpServletRequest request, Message message) {
    limits(member, request, message);
    FileLimits limits = files.limits();
    message.setHeader(UploadHeaders.METHODS, "GET, OPTIONS, PUT");
    message.setHeader(UploadHeaders.TYPES, String.join(", ", limits.types()));
    message.setHeader(UploadHeaders.LIMIT, "max-size=" + limits.maxBytes());
    message.setHeader(UploadHeaders.DIGESTS, "sha-256=10");
  }

  private void give(MemberCode member, HttpServletRequest request, Message message)
      throws IOException {
    String path = request.getRequestURI();
    String digest = path.substring(path.lastIndexOf('/') + 1);
    FileContent file =
        digest.matches(DIGEST)
            ? files.open(member, digest).orElseThrow(FileDoor::unknown)
            : unknownDigest();
    LOG.info("{} fetches file {}", member, digest);
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, 200);
    message.setHeader(Exchange.CONTENT_TYPE, file.type());
    message.setHeader(Exchange.CONTENT_LENGTH, file.size());
    byte[] bytes = HexFormat.of().parseHex(digest);
    message.setHeader(
        UploadHeaders.DIGEST, "sha-256=:" + Base64.getEncoder().encodeToString(bytes) + ":");
    message.setBody(file.stream());
  }

  private static FileContent unknownDigest() {
    throw unknown();
  }

  private static HubException unknown() {
    return refused(FILE_NOT_FOUND, "URL", "no kept message of yours names it");
  }

  private static void json(Message message, int status, String text) {
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
    message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    message.setBody(text);
  }

  private static HubException refused(HubErrorCode code, String place, String detail) {
    return new HubException(HubFault.of(code, place, detail));
  }
}
