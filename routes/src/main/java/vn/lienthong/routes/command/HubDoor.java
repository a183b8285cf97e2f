package vn.lienthong.routes.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

/** Asks a hub whether it is well, as a supervisor would. */
final class HubDoor {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final HttpRequest question;

  HubDoor(HubHome home) {
    int port = home.ports().of(Ports.OPERATORS);
    this.question =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
            .timeout(PATIENCE)
            .build();
  }

  boolean isWell() {
    try {
      return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException noAnswer) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
