package vn.lienthong.connectors.security.timestamp;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * An authority reached over HTTP (RFC 3161, 3.4). Each request carries a nonce that the answer must
 * repeat; no redirect is followed, and a long answer is not read.
 */
public final class OnlineTimeStampAuthority implements TimeStampAuthority {
  private static final int MAXIMUM_ANSWER = 1 << 16;
  private static final int NONCE_BITS = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI address;
  private final Duration timeout;
  private final HttpClient client;

  /**
   * Names the authority; nothing is asked yet.
   *
   * @param address http or https
   * @param timeout for the connection, and again until the answer begins
   */
  public OnlineTimeStampAuthority(URI address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder().connectTimeout(timeout).followRedirects(Redirect.NEVER).build();
  }

  @Override
  public byte[] stamp(byte[] sha256) {
    TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
    requests.setCertReq(true);
    try {
      TimeStampRequest request =
          requests.generate(
              NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(NONCE_BITS, RANDOM));
      TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
      // Status, nonce, digest: what the answer must repeat. Its signature is the verifier's task.
      response.validate(request);
      TimeStampToken token = response.getTimeStampToken();
      if (token == null) {
        throw new IOException("The authority answers: " + response.getStatusString());
      }
      return token.getEncoded();
    } catch (IOException | TSPException e) {
      throw new TimeStampException("No time-stamp from " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeStampException("No time-stamp from " + address, e);
    }
  }

  private byte[] ask(byte[] request) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(
            HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(request))
                .build(),
            BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      byte[] bytes = body.readNBytes(MAXIMUM_ANSWER + 1);
      if (answer.statusCode() != 200 || bytes.length > MAXIMUM_ANSWER) {
        throw new IOException("HTTP " + answer.statusCode() + ", " + bytes.length + " bytes");
      }
      return bytes;
    }
  }
}
