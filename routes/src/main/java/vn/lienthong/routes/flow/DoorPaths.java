package vn.lienthong.routes.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The requests that the members' port knows, each by its method and its path as it came over the
 * wire. There is one way to write each path: nothing is decoded, folded or cut off before it is
 * compared, so no two parts of the hub can understand one request in two ways.
 */
final class DoorPaths {
  private static final String ID = "/[A-Za-z0-9][A-Za-z0-9.-]{0,79}";
  private static final Pattern DESCRIPTION = Pattern.compile("(?i)(wsdl|xsd)(=[\\w.-]*)?");

  private static final Pattern HOW_MANY = Pattern.compile("max=[0-9]{1,9}");

  /** Where members that fetch get what waits for them. */
  static final String INBOX = "/api/inbox";

  /** Where files come in before the messages that name them. */
  static final String FILES = "/api/files";

  /** How far bulk jobs are. */
  static final String BULK = "/api/bulk";

  /** The SOAP door. */
  static final String SOAP = "/soap/hub";

  private record Known(String method, Pattern path) {}

  private static final List<Known> KNOWN =
      List.of(
          known("POST", "/api/messages"),
          known("GET", "/api/messages" + ID),
          known("GET", "/api/dossiers" + ID),
          known("GET", "/api/events" + ID),
          known("GET", "/api/members"),
          known("PUT", FILES),
          known("GET", FILES),
          known("OPTIONS", FILES),
          known("GET", FILES + ID),
          known("GET", BULK + ID),
          known("GET", INBOX),
          known("POST", INBOX + ID + "/ack"),
          known("POST", SOAP));

  private DoorPaths() {}

  static boolean knows(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (request.getQueryString() != null) {
      return hasKnownQuery(request);
    }
    return KNOWN.stream()
        .anyMatch(
            known ->
                known.method().equals(request.getMethod()) && known.path().matcher(path).matches());
  }

  /** Whether its query is one that a door answers by. */
  static boolean hasKnownQuery(HttpServletRequest request) {
    return isDescription(request) || isLimitedFetch(request);
  }

  private static boolean isLimitedFetch(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("GET")
        && request.getRequestURI().equals(INBOX)
        && query != null
        && HOW_MANY.matcher(query).matches();
  }

  /** CXF would fail on a GET that asks for nothing, and would list its services. */
  static boolean isDescription(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("GET")
        && request.getRequestURI().equals(SOAP)
        && query != null
        && DESCRIPTION.matcher(query).matches();
  }

  static boolean isSoap(HttpServletRequest request) {
    String path = request.getRequestURI(); // null where not even the request line could be read
    return path != null && path.toLowerCase(Locale.ROOT).startsWith("/soap");
  }

  private static Known known(String method, String path) {
    return new Known(method, Pattern.compile(path));
  }
}
