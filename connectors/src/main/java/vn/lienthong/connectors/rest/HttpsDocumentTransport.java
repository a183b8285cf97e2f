package vn.lienthong.connectors.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.security.keys.MemberTls;

/** Posts documents to one address over HTTPS, showing the member's certificate. */
public final class HttpsDocumentTransport implements DocumentTransport {
  private final URI url;
  private final HttpsExchange exchange;

  /**
   * A transport; nothing is sent yet.
   *
   * @param url the {@code https} address; the peer's certificate must name its host
   * @param tls the certificate to show and the roots to trust
   * @param timeout for a whole exchange; a connection must stand within 2 s of it
   */
  public HttpsDocumentTransport(URI url, MemberTls tls, Duration timeout) {
    if (!"https".equals(url.getScheme())) {
      throw new IllegalArgumentException("Documents travel by https only, not by " + url);
    }
    this.url = url;
    this.exchange = new HttpsExchange(tls, timeout);
  }

  /**
   * Posts the document, once.
   *
   * @return whatever the peer answered, refusals too; at most 10 MiB
   * @throws IOException when no whole answer came in time: the effect at the peer is then unknown,
   *     except for {@link java.net.ConnectException} and its like, where nothing was sent
   */
  @Override
  public DocumentReply exchange(byte[] document) throws IOException {
    HttpResponse<byte[]> answer =
        exchange.send(
            HttpRequest.newBuilder(url)
                .header("Content-Type", "application/xml")
                .header("Accept", "application/xml")
                .POST(BodyPublishers.ofByteArray(document))
                .build());
    return new DocumentReply(answer.statusCode(), answer.body());
  }
}
