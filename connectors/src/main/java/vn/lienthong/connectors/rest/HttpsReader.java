package vn.lienthong.connectors.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.lienthong.connectors.security.keys.MemberTls;

/** Plain requests over HTTPS with the member's certificate, for what is not a document's door. */
public final class HttpsReader {
  private final HttpsExchange exchange;

  /**
   * A reader; any thread may use it.
   *
   * @param tls the certificate to show and the roots to trust
   * @param timeout for a whole exchange
   */
  public HttpsReader(MemberTls tls, Duration timeout) {
    this.exchange = new HttpsExchange(tls, timeout);
  }

  /**
   * Gets a resource.
   *
   * @throws IOException when no whole answer came in time
   * @throws HttpStatusException when its status was not 2xx
   */
  public byte[] get(URI url) throws IOException {
    return body(HttpRequest.newBuilder(url).GET().build());
  }

  /**
   * Posts a body.
   *
   * @throws IOException when no whole answer came in time
   * @throws HttpStatusException when its status was not 2xx
   */
  public byte[] post(URI url, String contentType, byte[] body) throws IOException {
    return body(
        HttpRequest.newBuilder(url)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  private byte[] body(HttpRequest request) throws IOException {
    HttpResponse<byte[]> answer = exchange.send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new HttpStatusException(
          answer.statusCode(), request.method() + " " + request.uri().getPath());
    }
    return answer.body();
  }
}
