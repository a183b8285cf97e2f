package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.UPLOAD_REQUEST_WRONG;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.files.Announced;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * What the headers of an upload say: type, digest (RFC 9530), place of the part (RFC 9110, 14.4).
 *
 * @param file the whole file
 * @param from where this part begins; -1 for a question how much is here
 */
record UploadHeaders(Announced file, long from) {
  static final String OFFSET = "upload-offset";
  static final String DIGEST = "repr-digest";
  static final String RANGE = "content-range";

  /** RFC 9110, 9.3.7. */
  static final String METHODS = "allow";

  /** RFC 9110, 12.5.1. */
  static final String TYPES = "accept";

  /** As the draft "Resumable Uploads for HTTP" names it. */
  static final String LIMIT = "upload-limit";

  /** RFC 9530, 4. */
  static final String DIGESTS = "want-repr-digest";

  /** Beside those of every request. */
  static final Set<String> READ = Set.of(DIGEST, RANGE);

  private static final Pattern SHA_256 =
      Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):");
  private static final Pattern PART =
      Pattern.compile("bytes (?:(\\d{1,12})-(\\d{1,12})|\\*)/(\\d{1,12})");

  static UploadHeaders of(MemberCode owner, HttpServletRequest request) {
    String digest = digest(request.getHeader(DIGEST));
    String type = type(request.getContentType());
    String range = request.getHeader(RANGE);
    if (range == null) {
      long size = request.getContentLengthLong();
      require(size > 0, "Content-Length", "name the size, or give Content-Range");
      return new UploadHeaders(new Announced(owner, digest, size, type), 0);
    }
    Matcher part = PART.matcher(range);
    require(part.matches(), "Content-Range", "write bytes 0-65535/100000, or bytes */100000");
    long size = Long.parseLong(part.group(3));
    require(size > 0, "Content-Range", "a file has at least one byte");
    return new UploadHeaders(new Announced(owner, digest, size, type), from(part, size));
  }

  private static long from(Matcher part, long size) {
    if (part.group(1) == null) {
      return -1;
    }
    long from = Long.parseLong(part.group(1));
    long to = Long.parseLong(part.group(2));
    require(from <= to && to < size, "Content-Range", "the part is not in the file");
    return from;
  }

  boolean isQuestion() {
    return from < 0;
  }

  private static String digest(@Nullable String header) {
    Matcher found = SHA_256.matcher(header == null ? "" : header);
    require(found.find(), "Repr-Digest", "write sha-256=:<base64 of the whole file's SHA-256>:");
    return HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1)));
  }

  private static String type(@Nullable String header) {
    String type = header == null ? "" : header.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    require(!type.isEmpty(), "Content-Type", "name the type of the file");
    return type;
  }

  private static void require(boolean right, String header, String rule) {
    if (!right) {
      throw new HubException(HubFault.of(UPLOAD_REQUEST_WRONG, header, rule));
    }
  }
}
