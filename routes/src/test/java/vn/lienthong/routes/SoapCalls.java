package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member that calls the hub's SOAP door. */
record SoapCalls(TestMember member) {
  private static final Pattern RESULT = Pattern.compile("<(?:\\w+:)?KetQua[^>]*>([^<]+)<");

  /** The order in which the description asks for them. */
  private static final List<String> ORDER = List.of("SoToiDa", "MaThongDiep", "BienNhan");

  static SoapCalls of(TestMember member) {
    return new SoapCalls(member);
  }

  /** The document in {@code KetQua}. */
  byte[] call(String operation, Map<String, String> parameters)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    ORDER.stream()
        .filter(parameters::containsKey)
        .forEach(
            name -> body.append("<t:%s>%s</t:%s>".formatted(name, parameters.get(name), name)));
    String envelope =
        """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
        <t:%s xmlns:t="urn:vn:lienthong:dich-vu-web:1">%s</t:%s></s:Body></s:Envelope>
        """
            .formatted(operation, body, operation);
    HttpResponse<String> answer =
        member
            .http()
            .send(
                HttpRequest.newBuilder(URI.create(member.home().hubUrl() + "/soap/hub"))
                    .header("Content-Type", "text/xml;charset=UTF-8")
                    .header("SOAPAction", "\"\"")
                    .POST(BodyPublishers.ofString(envelope))
                    .build(),
                BodyHandlers.ofString());
    Matcher result = RESULT.matcher(answer.body());
    assertThat(result.find()).as(answer.body()).isTrue();
    return Base64.getMimeDecoder().decode(result.group(1));
  }
}
