package vn.lienthong.routes.drill;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** One HTTPS connection for each member, with its certificate. */
final class DoorClients {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<MemberCode, HttpClient> clients = new HashMap<>();
  private final URI url;

  DoorClients(DrillTarget target) {
    this.url = target.url();
    for (MemberKey key : target.members()) {
      clients.put(
          key.member(),
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(Duration.ofSeconds(5))
              .sslContext(MemberTls.of(key, target.anchors()).context())
              .build());
    }
  }

  HttpResponse<byte[]> post(MemberCode member, String path, String contentType, byte[] body)
      throws IOException {
    return send(
        member,
        request(path)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  HttpResponse<byte[]> get(MemberCode member, String path) throws IOException {
    return send(member, request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
  }

  private HttpResponse<byte[]> send(MemberCode member, HttpRequest request) throws IOException {
    HttpClient client = clients.get(member);
    if (client == null) {
      throw new IOException("No key of " + member + " is at hand");
    }
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted");
    }
  }
}
