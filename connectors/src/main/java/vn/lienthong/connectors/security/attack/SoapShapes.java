package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;
import static vn.lienthong.connectors.security.attack.Expected.soapFault;

import java.util.List;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** The SOAP message around a document: what it says beside the document decides nothing. */
final class SoapShapes extends ShapeFamily {
  private static final Expected NOT_XML = refused(HubErrorCode.NOT_XML, "", "");

  private static final Expected TWO = soapFault(HubErrorCode.SCHEMA_INVALID.wireCode());

  SoapShapes(Workbench bench) {
    super(bench, AttackFamily.SOAP);
  }

  @Override
  void make() {
    twice();
    beside();
    encoded();
    inclusions();
    envelopes();
  }

  private void twice() {
    Draft draft = bench.draft();
    String good = base64(draft);
    String evil = Draft.base64(Draft.bytes(bench.withOtherText(draft).unsigned));
    soap(
        "soap-hai-thao-tac",
        "Thân SOAP có hai GuiThongDiep, giả rồi thật: không cái nào được đọc.",
        "Two GuiThongDiep, a false and a good one: neither is read.",
        TWO,
        draft,
        SoapBody.envelope("", SoapBody.message(evil) + SoapBody.message(good)));
    soap(
        "soap-that-roi-gia",
        "Thân SOAP có hai GuiThongDiep, thật rồi giả: không cái nào được đọc.",
        "Two GuiThongDiep, a good and a false one: neither is read.",
        TWO,
        draft,
        SoapBody.envelope("", SoapBody.message(good) + SoapBody.message(evil)));
    soap(
        "soap-phan-tu-thua",
        "Một phần tử lạ đứng sau GuiThongDiep trong thân SOAP.",
        "A foreign element follows GuiThongDiep in the SOAP body.",
        TWO,
        draft,
        SoapBody.envelope("", SoapBody.message(good) + "<l:La xmlns:l=\"urn:la\"/>"));
    soap(
        "soap-hai-thong-diep",
        "Một GuiThongDiep có hai ThongDiep: thật rồi giả.",
        "One GuiThongDiep with two ThongDiep: a good and a false one.",
        soapFault(""),
        draft,
        SoapBody.envelope("", SoapBody.message(good + "</t:ThongDiep><t:ThongDiep>" + evil)));
  }

  private void beside() {
    Draft draft = bench.draft();
    String evil = Draft.base64(Draft.bytes(bench.withOtherText(draft).unsigned));
    Expected unsigned = refused(HubErrorCode.SIGNATURE_MISSING, TOP, "no ds:Signature");
    soap(
        "soap-that-trong-tieu-de",
        "Thông điệp thật nằm trong tiêu đề SOAP, thân là thông điệp giả.",
        "The good message in the SOAP header, a false one in the body.",
        unsigned,
        draft,
        SoapBody.envelope(SoapBody.message(base64(draft)), SoapBody.message(evil)));
    String signature = part(draft.signed(), "<ds:Signature ", "</ds:Signature>");
    soap(
        "soap-chu-ky-wsse",
        "Chữ ký nằm trong wsse:Security, thông điệp không ký.",
        "The signature is in wsse:Security, the document is not signed.",
        unsigned,
        draft,
        SoapBody.envelope(
            "<w:Security xmlns:w=\"urn:wsse\">" + signature + "</w:Security>",
            SoapBody.message(evil)));
    Draft reply = bench.draft();
    soap(
        "soap-wsa-reply-to",
        "wsa:ReplyTo trỏ ra ngoài: trả lời vẫn về chỗ gửi, không ai bị gọi.",
        "wsa:ReplyTo points outside: the answer still comes back here, nobody is called.",
        Expected.accepted(),
        reply,
        SoapBody.envelope(
            "<a:ReplyTo xmlns:a=\"http://www.w3.org/2005/08/addressing\"><a:Address>"
                + bench.scene().trap()
                + "</a:Address></a:ReplyTo>",
            SoapBody.message(base64(reply))));
  }

  private void encoded() {
    Draft lines = bench.draft();
    soap(
        "soap-base64-chia-dong",
        "Base64 chia dòng.",
        "Base64 in lines.",
        Expected.accepted(),
        lines,
        SoapBody.envelope("", SoapBody.message(base64(lines).replaceAll("(.{76})", "$1\r\n"))));
    Draft draft = bench.draft();
    soap(
        "soap-xml-thang",
        "Thông điệp nằm thẳng trong thân SOAP, không qua base64.",
        "The document stands in the SOAP body as XML, not base64.",
        soapFault(""),
        draft,
        SoapBody.envelope(
            "", SoapBody.message(draft.signed().substring(draft.signed().indexOf("<tt:")))));
    soap(
        "soap-base64-rong",
        "Không có thông điệp.",
        "No document.",
        NOT_XML,
        draft,
        SoapBody.envelope("", SoapBody.message("")));
    soap(
        "soap-base64-rac",
        "Base64 có ký tự lạ.",
        "Base64 with foreign characters.",
        soapFault(""),
        draft,
        SoapBody.envelope("", SoapBody.message("!!!!" + base64(draft))));
  }

  private void inclusions() {
    Draft draft = bench.draft();
    String include = "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"%s\"/>";
    String outside = include.formatted(bench.scene().trap());
    soap(
        "soap-xop-http",
        "xop:Include trỏ tới địa chỉ http.",
        "An xop:Include of an http address.",
        soapFault(""),
        draft,
        SoapBody.envelope("", SoapBody.message(outside)));
    soap(
        "soap-xop-file",
        "xop:Include trỏ tới tệp.",
        "An xop:Include of a file.",
        soapFault(""),
        draft,
        SoapBody.envelope("", SoapBody.message(include.formatted("file:///etc/hostname"))));
    String part = "--" + SoapBody.BOUNDARY;
    soap(
        "soap-mtom-http",
        "MTOM nhiều phần, xop:Include trỏ ra ngoài.",
        "MTOM in parts, its xop:Include points outside.",
        refused(HubErrorCode.CONTENT_TYPE_WRONG, "Content-Type", ""),
        draft,
        part
            + "\r\nContent-Type: application/xop+xml; type=\"text/xml\"\r\n\r\n"
            + SoapBody.envelope("", SoapBody.message(outside))
            + "\r\n"
            + part
            + "--\r\n");
  }

  private void envelopes() {
    Draft draft = bench.draft();
    String good = SoapBody.envelope("", SoapBody.message(base64(draft)));
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + bench.scene().trap() + "\">]>";
    soap(
        "soap-doctype",
        "DOCTYPE trước vỏ SOAP.",
        "A DOCTYPE before the envelope.",
        soapFault(""),
        draft,
        entity + good);
    soap(
        "soap-long-sau",
        "Tiêu đề SOAP lồng 5.000 tầng.",
        "A SOAP header of 5,000 levels.",
        soapFault(""),
        draft,
        SoapBody.envelope("<a>".repeat(5_000) + "</a>".repeat(5_000), SoapBody.message("")));
    soap(
        "soap-cat-cut",
        "Vỏ SOAP bị cắt.",
        "A cut envelope.",
        soapFault(""),
        draft,
        good.substring(0, good.length() / 2));
    soap(
        "soap-must-understand",
        "Tiêu đề lạ đòi phải hiểu.",
        "A foreign header that must be understood.",
        soapFault(""),
        draft,
        SoapBody.envelope(
            "<l:La xmlns:l=\"urn:la\" s:mustUnderstand=\"1\"/>", SoapBody.message(base64(draft))));
    soap(
        "soap-thao-tac-la",
        "Thao tác không có.",
        "An operation that does not exist.",
        soapFault(""),
        draft,
        good.replace("GuiThongDiep", "XoaThongDiep"));
  }

  private static String base64(Draft draft) {
    return Draft.base64(Draft.bytes(draft.signed()));
  }

  private void soap(
      String name, String vietnamese, String english, Expected expected, Draft draft, String text) {
    bench.shape(
        what(name, vietnamese, english, expected),
        Judge.SOAP_DOOR,
        bench.scene().members().get(0).member(),
        draft.id,
        List.of(),
        Draft.bytes(text));
  }
}
