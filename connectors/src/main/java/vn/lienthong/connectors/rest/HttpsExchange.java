package vn.lienthong.connectors.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import vn.lienthong.connectors.security.keys.MemberTls;

/** One request and its whole answer within one limit of time, with the member's certificate. */
final class HttpsExchange {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int ANSWER_LIMIT = 10 * 1024 * 1024;

  private final HttpClient client;
  private final Duration timeout;
  private final int answerLimit;

  HttpsExchange(MemberTls tls, Duration timeout) {
    this(tls, timeout, ANSWER_LIMIT);
  }

  /** One that takes longer answers. */
  HttpsExchange(MemberTls tls, Duration timeout, int answerLimit) {
    this.answerLimit = answerLimit;
    SSLParameters parameters = tls.context().getDefaultSSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .sslContext(tls.context())
            .sslParameters(parameters)
            .build();
  }

  /**
   * Sends once, never again by itself.
   *
   * @throws IOException when there was no whole answer in time
   */
  HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    return send(request, status -> new LimitedBody(answerLimit));
  }

  /** The same; what becomes of the body the caller says. */
  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
      throws IOException {
    // The client's own limit ends with the headers; a body that drips must not hold us either.
    CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("No whole answer within " + timeout);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the answer");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      throw new IOException("The exchange failed", e.getCause());
    }
  }
}
