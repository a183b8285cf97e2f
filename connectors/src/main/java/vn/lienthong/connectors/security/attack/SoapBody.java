package vn.lienthong.connectors.security.attack;

import java.nio.charset.StandardCharsets;

/** The SOAP request that carries a document: operation {@code GuiThongDiep}, SOAP 1.1. */
public final class SoapBody {
  static final String NAMESPACE = "urn:vn:lienthong:dich-vu-web:1";
  static final String BOUNDARY = "lienthong-bay";

  private SoapBody() {}

  /** The request for a document, in base64. */
  public static byte[] of(byte[] document) {
    return envelope("", message(Draft.base64(document))).getBytes(StandardCharsets.UTF_8);
  }

  /** The content type of a request: multipart where it begins with a boundary. */
  public static String contentType(byte[] request) {
    return request.length > 1 && request[0] == '-'
        ? "multipart/related; boundary="
            + BOUNDARY
            + "; type=\"application/xop+xml\"; start-info=\"text/xml\""
        : "text/xml;charset=UTF-8";
  }

  static String message(String content) {
    return "<t:GuiThongDiep xmlns:t=\"%s\"><t:ThongDiep>%s</t:ThongDiep></t:GuiThongDiep>"
        .formatted(NAMESPACE, content);
  }

  static String envelope(String header, String body) {
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">%s<s:Body>%s</s:Body></s:Envelope>"
        .formatted(header.isEmpty() ? "" : "<s:Header>" + header + "</s:Header>", body);
  }
}
