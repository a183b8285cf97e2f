package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
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
        "/index.html",
        "/api%2fmembers",
        "/api/members%00",
        "/api\\members",
        "/api/..%5cmembers",
        "/%c0%ae%c0%ae/api/members",
        "/api/../../members",
        "/api/%zz",
        "/soap%2fhub?wsdl",
        "/api/members|x",
        "/api/{id}",
        "/api/members\u0001",
        "/api/mem\u00e9"
      })
  void otherWayOfWriting_isRefused_signed(String path) throws IOException {
    RawTls.Answer answer = RawTls.get(oneStop, path);
    assertThat(answer.status()).isEqualTo(404);
    var receipt = Receipts.read(SecureXml.parse(answer.body()).getDocumentElement());
    assertThat(Objects.requireNonNull(receipt.fault()).code())
        .isEqualTo(HubErrorCode.REQUEST_UNKNOWN);
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
  void anothersMessageOrDossier_cannotBeToldFromAnUnknownOne() throws Exception {
    var header = oneStop.header("LienThongKhaiSinh").withDossierCode("H29.MOTCUA-261122-0042");
    assertThat(oneStop.post(oneStop.birth(header, 42)).statusCode()).isEqualTo(202);
    assertThat(oneStop.get("/api/messages/" + header.id()).statusCode()).isEqualTo(200);
    String dossier = "/api/dossiers/" + header.dossierCode();
    await().until(() -> oneStop.get(dossier).statusCode() == 200);
    TestMember other = RunningHub.member("residence");
    assertThat(refusal(other, "/api/messages/" + header.id()))
        .isEqualTo(refusal(other, "/api/messages/" + UUID.randomUUID()));
    assertThat(refusal(other, dossier))
        .isEqualTo(refusal(other, "/api/dossiers/H29.MOTCUA-261122-9999"));
  }

  /** All of a refusal but its incident id and its times. */
  private static String refusal(TestMember member, String path) throws IOException {
    var answer = RawTls.get(member, path);
    var receipt = Receipts.read(SecureXml.parse(answer.body()).getDocumentElement());
    HubFault fault = Objects.requireNonNull(receipt.fault());
    return String.join(
        "|",
        String.valueOf(answer.status()),
        String.valueOf(receipt.messageId()),
        String.valueOf(receipt.sender()),
        String.valueOf(receipt.state()),
        fault.code().wireCode(),
        String.valueOf(fault.place()),
        fault.vietnamese(),
        fault.english());
  }

  @Test
  void idInAPath_isReadAsWhatItIs() {
    String unknown = UUID.randomUUID().toString();
    assertThat(oneStop.get("/api/messages/" + unknown).statusCode()).isEqualTo(404);
    assertThat(oneStop.get("/api/messages/1-1-1-1-1").statusCode()).isEqualTo(404);
    assertThat(oneStop.get("/api/dossiers/no-code").statusCode()).isEqualTo(404);
  }
}
