package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** What is no good SOAP gets a code and an incident, and learns nothing of the inside. */
class SoapGarbageTest {
  private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
  private static final Pattern INCIDENT = Pattern.compile("LT-\\d{4} \\[(SC-[0-9A-F]+)]");

  private final TestMember oneStop = RunningHub.member("one-stop");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml at all",
        "<a/>",
        "<s:Envelope xmlns:s='" + SOAP11 + "'/>",
        "<s:Envelope xmlns:s='" + SOAP11 + "'><s:Body/></s:Envelope>",
        "<s:Envelope xmlns:s='"
            + SOAP11
            + "'><s:Body><x:Xoa xmlns:x='urn:x'/></s:Body></s:Envelope>",
        "<s:Envelope xmlns:s='"
            + SOAP11
            + "'><s:Body><GuiThongDiep xmlns='urn:other'/></s:Body></s:Envelope>",
        "<s:Envelope xmlns:s='"
            + SOAP11
            + "'><s:Body><t:GuiThongDiep xmlns:t='urn:vn:lienthong:dich-vu-web:1'>",
        "<s:Envelope xmlns:s='"
            + SOAP12
            + "'><s:Body><t:GuiThongDiep xmlns:t='urn:vn:lienthong:dich-vu-web:1'/></s:Body>"
            + "</s:Envelope>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><s:Envelope xmlns:s='"
            + SOAP11
            + "'><s:Body>&e;</s:Body></s:Envelope>"
      })
  void garbage_isAFault_withCodeAndIncident(String body) throws Exception {
    HttpResponse<String> answer = send(body, "text/xml;charset=UTF-8", "\"\"");
    assertThat(answer.statusCode()).isEqualTo(500);
    saysNothingOfTheInside(answer.body());
    Matcher incident = INCIDENT.matcher(answer.body());
    assertThat(incident.find()).as(answer.body()).isTrue();
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM refusal WHERE door = 'soap' AND incident_id = '"
                    + incident.group(1)
                    + "'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "", "<x>y</x>"})
  void documentThatIsNoBase64_isRefused(String document) throws Exception {
    HttpResponse<String> answer = send(call(document), "text/xml;charset=UTF-8", "\"\"");
    saysNothingOfTheInside(answer.body());
    assertThat(answer.body()).containsAnyOf("KetQua", "LT-");
  }

  @Test
  void secondBodyChild_isRefused_whateverTheActionHeaderSays() throws Exception {
    String two = call("YQ==").replace("</s:Body>", "<x:Xoa xmlns:x='urn:x'/></s:Body>");
    HttpResponse<String> answer = send(two, "text/xml;charset=UTF-8", "\"urn:x/Xoa\"");
    saysNothingOfTheInside(answer.body());
    assertThat(answer.body())
        .contains(HubErrorCode.SCHEMA_INVALID.wireCode())
        .doesNotContain("KetQua");
  }

  @Test
  void includeOfAnotherPlace_isNeverFetched() throws Exception {
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String include =
          "<xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include' href='http://localhost:"
              + trap.getLocalPort()
              + "/secret'/>";
      saysNothingOfTheInside(send(call(include), "text/xml;charset=UTF-8", "\"\"").body());
      String multipart =
          "--b\r\nContent-Type: application/xop+xml; type=\"text/xml\"\r\nContent-ID: <a>\r\n\r\n"
              + call(include)
              + "\r\n--b--";
      HttpResponse<String> mtom =
          send(multipart, "multipart/related; type=\"application/xop+xml\"; boundary=b", "\"\"");
      assertThat(mtom.statusCode()).isEqualTo(400);
      assertThat(connects(trap)).isFalse();
    }
  }

  private static boolean connects(ServerSocket trap) throws IOException {
    trap.setSoTimeout(200);
    try {
      trap.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  private static void saysNothingOfTheInside(String answer) {
    assertThat(answer)
        .doesNotContain("org.apache", "com.ctc", "java.", "vn.lienthong.routes", "Exception")
        .doesNotContain("hostname", "Woodstox", "at [row");
  }

  private static String call(String document) {
    return "<s:Envelope xmlns:s='"
        + SOAP11
        + "'><s:Body><t:GuiThongDiep xmlns:t='urn:vn:lienthong:dich-vu-web:1'><t:ThongDiep>"
        + document
        + "</t:ThongDiep></t:GuiThongDiep></s:Body></s:Envelope>";
  }

  private HttpResponse<String> send(String body, String type, String action) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(oneStop.home().hubUrl() + "/soap/hub"))
            .header("Content-Type", type)
            .header("SOAPAction", action)
            .POST(BodyPublishers.ofString(body))
            .build();
    return oneStop.http().send(request, BodyHandlers.ofString());
  }
}
