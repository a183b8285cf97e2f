package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

/** One way to write each path; every other is refused before any rule looks at it. */
class PathsAtTheDoorTest {
  private final TestMember oneStop = RunningHub.member("one-stop");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/members/",
        "//api/members",
        "/api//members",
        "/api/./members",
        "/api/x/../members",
        "/api/%2e%2e/api/members",
        "/api/%6dembers",
        "/api/members;a=b",
        "/api;a=b/members",
        "/API/members",
        "/api/Members",
        "/soap/hub/",
        "/soap/hub/../hub?wsdl",
        "/soap;x/hub?wsdl",
        "/api/messages/.",
        "/api/messages/a%20b",
        "/",
        "/hawtio",
        "/actuator/health",
        "/index.html"
      })
  void otherWayOfWriting_isRefused_signed(String path) throws IOException {
    RawTls.Answer answer = RawTls.get(oneStop, path);
    assertThat(answer.status()).isEqualTo(404);
    var receipt = Receipts.read(SecureXml.parse(answer.body()).getDocumentElement());
    assertThat(Objects.requireNonNull(receipt.fault()).code())
        .isEqualTo(HubErrorCode.REQUEST_UNKNOWN);
  }

  /** Tomcat ends these before any code of ours sees them, and says nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api%2fmembers",
        "/api/members%00",
        "/api\\members",
        "/api/..%5cmembers",
        "/%c0%ae%c0%ae/api/members",
        "/api/../../members",
        "/api/%zz"
      })
  void pathThatCannotBeDecoded_isRefused_withoutAWord(String path) throws IOException {
    RawTls.Answer answer = RawTls.get(oneStop, path);
    assertThat(answer.status()).isIn(400, 404);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(body).doesNotContainIgnoringCase("tomcat", "exception", "at org.");
  }

  @Test
  void method_isPartOfTheRequest() throws IOException {
    for (String method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"}) {
      assertThat(RawTls.send(oneStop, method + " /api/members HTTP/1.1").status())
          .as(method)
          .isIn(400, 404, 405); // TRACE ends in Tomcat
    }
  }

  @Test
  void idInAPath_isReadAsWhatItIs() {
    String unknown = UUID.randomUUID().toString();
    assertThat(oneStop.get("/api/messages/" + unknown).statusCode()).isEqualTo(404);
    assertThat(oneStop.get("/api/messages/1-1-1-1-1").statusCode()).isEqualTo(404);
    assertThat(oneStop.get("/api/dossiers/no-code").statusCode()).isEqualTo(404);
  }
}
