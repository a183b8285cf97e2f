package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

class SoapDoorTest {
  private static final Pattern RESULT = Pattern.compile("<(?:\\w+:)?KetQua[^>]*>([^<]+)<");

  private final TestMember oneStop = RunningHub.member("one-stop");

  @Test
  void goodMessage_isReceipted() throws Exception {
    Receipt receipt = receipt(call("GuiThongDiep", "ThongDiep", encoded(oneStop.birth(201))));
    assertThat(receipt.state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
  }

  @Test
  void sameMessageAtTheOtherDoor_isADuplicate() throws Exception {
    byte[] message = oneStop.birth(202);
    Receipt first = receipt(call("GuiThongDiep", "ThongDiep", encoded(message)));
    assertThat(oneStop.post(message).statusCode()).isEqualTo(202);
    assertThat(
            RunningHub.count(
                "SELECT count(*) FROM evidence WHERE direction = 'NHAN' AND message_id = '"
                    + first.messageId()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void unsignedMessage_isRefused_byASignedReceipt() throws Exception {
    byte[] nonsense = "<nothing/>".getBytes(StandardCharsets.UTF_8);
    Receipt receipt = receipt(call("GuiThongDiep", "ThongDiep", encoded(nonsense)));
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code())
        .isIn(HubErrorCode.SIGNATURE_MISSING, HubErrorCode.NOT_AN_ENVELOPE);
  }

  @Test
  void enquiry_givesTheReceiptOfTheMembersOwnMessage() throws Exception {
    Receipt sent = receipt(call("GuiThongDiep", "ThongDiep", encoded(oneStop.birth(203))));
    Receipt asked =
        receipt(call("TraCuuTrangThai", "MaThongDiep", String.valueOf(sent.messageId())));
    assertThat(asked.messageId()).isEqualTo(sent.messageId());
  }

  @Test
  void enquiryForAnUnknownMessage_isRefused() throws Exception {
    String nobodys = "00000000-0000-4000-8000-000000000000";
    Receipt asked = receipt(call("TraCuuTrangThai", "MaThongDiep", nobodys));
    assertThat(Objects.requireNonNull(asked.fault()).code())
        .isEqualTo(HubErrorCode.MESSAGE_NOT_FOUND);
  }

  @Test
  void operationNameHeader_doesNotChooseTheOperation() throws Exception {
    HttpResponse<String> answer =
        call("GuiThongDiep", "ThongDiep", encoded(oneStop.birth(204)), "TraCuuTrangThai");
    assertThat(receipt(answer).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
  }

  @Test
  void questionWithoutAnOperation_isRefused_andTheDescriptionIsGiven() throws Exception {
    assertThat(oneStop.get("/soap/hub").statusCode()).isEqualTo(404);
    assertThat(oneStop.get("/soap").statusCode()).isEqualTo(404);
    var description = oneStop.get("/soap/hub?wsdl");
    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(new String(description.body(), StandardCharsets.UTF_8))
        .contains("GuiThongDiep", "TraCuuTrangThai");
  }

  @Test
  void documentType_inTheSoapEnvelope_isAFault() throws Exception {
    String hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + envelope("&e;");
    assertThat(send(hostile, "none").statusCode()).isEqualTo(500);
  }

  private HttpResponse<String> call(String operation, String name, String value) throws Exception {
    return call(operation, name, value, operation);
  }

  private HttpResponse<String> call(String operation, String name, String value, String header)
      throws Exception {
    String body =
        "<t:%s xmlns:t=\"urn:vn:lienthong:dich-vu-web:1\"><t:%s>%s</t:%s></t:%s>"
            .formatted(operation, name, value, name, operation);
    return send(envelope(body), header);
  }

  private static String envelope(String body) {
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  private HttpResponse<String> send(String envelope, String operationHeader) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(oneStop.home().hubUrl() + "/soap/hub"))
            .header("Content-Type", "text/xml;charset=UTF-8")
            .header("SOAPAction", "\"\"")
            .header("operationName", operationHeader)
            .header("operationname", operationHeader)
            .POST(BodyPublishers.ofString(envelope))
            .build();
    return oneStop.http().send(request, BodyHandlers.ofString());
  }

  private static Receipt receipt(HttpResponse<String> answer) {
    Matcher result = RESULT.matcher(answer.body());
    assertThat(result.find()).as(answer.body()).isTrue();
    byte[] document = Base64.getMimeDecoder().decode(result.group(1));
    return Receipts.read(SecureXml.parse(document).getDocumentElement());
  }

  private static String encoded(byte[] document) {
    return Base64.getEncoder().encodeToString(document);
  }
}
