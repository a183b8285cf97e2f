package vn.lienthong.connectors.security.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets bytes from authorities: bounded in size and time, no redirects, nothing but the body. */
final class StatusFetcher implements AutoCloseable {
  private final FetchLimits limits;
  private final HttpClient client;
  private final ExecutorService readers =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "trust-read");
            thread.setDaemon(true);
            return thread;
          });

  StatusFetcher(FetchLimits limits) {
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  /** A responder's answer to a question. */
  byte[] ask(URI responder, byte[] question) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(responder)
            .header("Content-Type", "application/ocsp-request")
            .header("Accept", "application/ocsp-response")
            .POST(BodyPublishers.ofByteArray(question))
            .build();
    return inTime(request, limits.ocspBytes());
  }

  /** A list, from a file or an address. */
  byte[] list(URI source) throws IOException {
    return "file".equals(source.getScheme())
        ? file(Path.of(source))
        : inTime(HttpRequest.newBuilder(source).GET().build(), limits.crlBytes());
  }

  private byte[] file(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return bounded(in, limits.crlBytes());
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file.getFileName(), e);
    }
  }

  /** The client's own limit ends with the headers; a body that drips must not hold us either. */
  private byte[] inTime(HttpRequest request, int limit) throws IOException {
    Future<byte[]> body = readers.submit(() -> body(request, limit));
    try {
      return body.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no whole answer within " + limits.whole().toMillis() + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      body.cancel(true);
    }
  }

  private static IOException failure(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (cause instanceof IOException known && known.getMessage() != null) {
      return known;
    }
    return new IOException(cause.getClass().getSimpleName(), cause);
  }

  private byte[] body(HttpRequest request, int limit) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException("HTTP status " + answer.statusCode());
      }
      return bounded(in, limit);
    }
  }

  private static byte[] bounded(InputStream in, int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new IOException("more than " + limit + " bytes");
    }
    return bytes;
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
