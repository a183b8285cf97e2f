package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.CapturingMember.Captured;

/**
 * What a client writes beside its signed document reaches no route, no queue and no other member,
 * whatever the door, the name, and the way of writing the name. One test for each advisory about
 * headers that the version of Camel in use is named in.
 */
class HeadersAtTheDoorsTest {
  private final TestMember oneStop = RunningHub.member("one-stop");

  /** CVE-2026-47323: inbound headers of CXF (and Knative) endpoints were not filtered. */
  @Test
  void cve202647323_headersOfASoapRequest_goNoFurther() throws Exception {
    forwardedAsAlways(
        2411,
        (member, message) -> {
          var request =
              HttpRequest.newBuilder(URI.create(oneStop.home().hubUrl() + "/soap/hub"))
                  .header("Content-Type", "text/xml;charset=UTF-8")
                  .POST(BodyPublishers.ofString(soap(message, member.trap())));
          SteeringHeaders.to(member.trap()).forEach(request::header);
          assertThat(oneStop.http().send(request.build(), BodyHandlers.ofString()).body())
              .contains("KetQua");
        });
  }

  /** CVE-2026-40453: headers of JMS messages, in another case, steered producers. */
  @Test
  void cve202640453_propertiesOfAJmsMessage_goNoFurther() throws Exception {
    forwardedAsAlways(
        2412,
        (member, message) -> {
          try (JmsMember client = JmsMember.of(oneStop)) {
            var document = client.document(message);
            for (var header : SteeringHeaders.to(member.trap()).entrySet()) {
              if (header.getKey().matches("[A-Za-z]+") && !header.getKey().matches("(?i)JMS.*")) {
                document.setStringProperty(header.getKey(), header.getValue());
              }
            }
            document.setJMSType(member.trap());
            document.setJMSCorrelationID(member.trap());
            assertThat(client.exchange(document).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
          }
        });
  }

  /**
   * CVE-2026-46592: a header {@code operationName} chose the operation of an outgoing SOAP call.
   */
  @Test
  void cve202646592_operationNameOfARequest_choosesNoOperation() throws Exception {
    try (CapturingMember civilStatus = new CapturingMember("civil-status", 503)) {
      send(oneStop.birth(2413), "operationName=Delete", "operationNamespace=urn:trap");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(civilStatus.captured()).isNotEmpty());
      assertThat(civilStatus.captured())
          .allSatisfy(
              request -> {
                assertThat(request.body()).containsAnyOf("GuiThongDiep", "TraCuuTrangThai");
                assertThat(request.body()).doesNotContain("Delete");
                assertThat(request.body()).doesNotContain("urn:trap");
              });
    }
  }

  @Test
  void headersOfAnHttpRequest_goNoFurther() throws Exception {
    forwardedAsAlways(
        2414,
        (member, message) -> {
          var request =
              HttpRequest.newBuilder(URI.create(oneStop.home().hubUrl() + "/api/messages"))
                  .header("Content-Type", "application/xml")
                  .POST(BodyPublishers.ofByteArray(message));
          SteeringHeaders.to(member.trap()).forEach(request::header);
          var answer = oneStop.http().send(request.build(), BodyHandlers.discarding());
          assertThat(answer.statusCode()).isEqualTo(202);
          assertThat(answer.headers().map().keySet())
              .allMatch(
                  name ->
                      List.of(
                                  "content-type",
                                  "content-length",
                                  "transfer-encoding",
                                  "date",
                                  "connection",
                                  "keep-alive")
                              .contains(name.toLowerCase(Locale.ROOT))
                          || name.toLowerCase(Locale.ROOT)
                              .matches(
                                  "x-.*|cache-control|pragma|expires|"
                                      + "strict-transport-security|vary"));
        });
  }

  @Test
  void parametersOfARequest_areRefused_beforeAnybodyReadsThem() {
    for (String query : List.of("CamelHttpUri=x", "%43amelHttpUri=x", "operationName=x", "id=1")) {
      assertThat(oneStop.get("/api/members?" + query).statusCode()).as(query).isEqualTo(404);
    }
  }

  private interface Sending {
    void send(CapturingMember member, byte[] message) throws Exception;
  }

  /** The hub tells the portal of every dossier: that request must be as it always is. */
  private void forwardedAsAlways(long seed, Sending sending) throws Exception {
    giveUpWhatWaitsForThePortal();
    try (CapturingMember portal = new CapturingMember("national-portal", 503)) {
      sending.send(portal, oneStop.birth(seed));
      String dossier = "%s-261121-%04d".formatted(oneStop.code(), seed);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> portal.captured().stream().anyMatch(r -> r.body().contains(dossier)));
      assertThat(portal.captured()).allSatisfy(HeadersAtTheDoorsTest::isPlain);
      assertThat(portal.trappedRequests()).isZero();
    }
  }

  /** A closed lane tries one message at a time: others' dossiers would come first. */
  private static void giveUpWhatWaitsForThePortal() {
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hand_over SET state = 'BO_QUA', done_at = now(), lease_until = NULL,"
                        + " lease_owner = NULL"
                        + " WHERE receiver = ? AND state IN ('CHO', 'DA_XEP', 'DANG_GUI')",
                    RunningHub.member("national-portal").code().value()));
  }

  private static void isPlain(Captured request) {
    // the message, or the question what became of it
    assertThat(request.uri().toString())
        .matches("/SynsTTHCC/CapNhatTienDoHoSoMC(/[0-9a-f-]{36}\\?benGui=[A-Z0-9.]+)?");
    assertThat(request.headers().keySet())
        .noneMatch(SteeringHeaders::contains)
        .allMatch(
            name ->
                List.of(
                        "host",
                        "content-type",
                        "content-length",
                        "transfer-encoding",
                        "connection",
                        "accept-encoding",
                        "user-agent",
                        "upgrade")
                    .contains(name.toLowerCase(Locale.ROOT)));
    assertThat(request.headers().toString()).doesNotContain("/trap");
  }

  private void send(byte[] message, String... headers) {
    assertThat(oneStop.post(message, headers).statusCode()).isEqualTo(202);
  }

  private static String soap(byte[] message, String trap) {
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
        + "<CamelHttpUri xmlns=\"urn:x\">"
        + trap
        + "</CamelHttpUri>"
        + "<operationName xmlns=\"urn:x\">TraCuuTrangThai</operationName>"
        + "</s:Header><s:Body><t:GuiThongDiep xmlns:t=\"urn:vn:lienthong:dich-vu-web:1\">"
        + "<t:ThongDiep>"
        + Base64.getEncoder().encodeToString(message)
        + "</t:ThongDiep></t:GuiThongDiep></s:Body></s:Envelope>";
  }
}
