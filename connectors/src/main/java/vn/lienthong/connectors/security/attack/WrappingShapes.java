package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;
import static vn.lienthong.connectors.security.attack.Expected.violated;

import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * Signature wrapping, numbered as in Somorovsky et al., "On Breaking SAML" (USENIX Security 2012),
 * carried over to this envelope, and what only this envelope makes possible.
 */
final class WrappingShapes extends ShapeFamily {
  private static final String LAST = "the last child of the root";
  private static final String URI = "@URI is not #";
  private static final String TWICE = "an identifier occurs twice";

  private final Draft good;
  private final String signature;
  private final String original;
  private final String whole;
  private final String other;
  private final String same;

  WrappingShapes(Workbench bench) {
    super(bench, AttackFamily.WRAPPING);
    good = bench.draft();
    String signed = good.signed();
    signature = part(signed, "<ds:Signature ", "</ds:Signature>");
    whole = element(signed);
    original = element(good.unsigned);
    same = bench.withOtherText(good).unsigned;
    other = edit(same, "Id=\"TD-", "Id=\"KHAC-");
  }

  @Override
  void make() {
    numbered();
    ofThisEnvelope();
    underOtherRoots();
  }

  private void numbered() {
    String inSignature = edit(signature, "</ds:Signature>", original + "</ds:Signature>");
    wrap(
        "xsw-1",
        "Bản gốc đã ký nằm trong ds:Signature của thông điệp giả có Id khác.",
        "The signed original inside ds:Signature of a false message with another Id.",
        violated(REFERENCE, URI),
        Draft.insert(other, inSignature));
    wrap(
        "xsw-2",
        "Bản gốc đứng cạnh, ngay trước chữ ký, trong thông điệp giả có Id khác.",
        "The original as a sibling before the signature in a false message with another Id.",
        violated(REFERENCE, URI),
        Draft.insert(other, original + signature));
    wrap(
        "xsw-3",
        "Thông điệp giả không chữ ký đứng trước, bản gốc còn chữ ký là con cuối cùng.",
        "False content first; the original with its signature is the last child.",
        violated(SIGNATURE, LAST),
        Draft.insert(other, whole));
    wrap(
        "xsw-4",
        "Bản gốc còn nguyên chữ ký nằm trong nội dung giả.",
        "The original with its signature within the false payload.",
        violated(SIGNATURE, LAST),
        inPayload(other, whole));
    wrap(
        "xsw-5",
        "Thông điệp giả giữ Id và chữ ký, bản sao gốc bỏ chữ ký để cuối nội dung.",
        "The false message keeps Id and signature; a copy of the original ends the payload.",
        violated("", TWICE),
        Draft.insert(inPayload(same, original), signature));
    wrap(
        "xsw-6",
        "Thông điệp giả giữ Id, bản gốc nằm trong chữ ký.",
        "The false message keeps the Id; the original is inside the signature.",
        violated("", TWICE),
        Draft.insert(same, inSignature));
    wrap(
        "xsw-7",
        "Bản gốc nằm trong phần tử mở rộng của tiêu đề, chữ ký ở ngoài.",
        "The original within an extension element of the header, the signature outside.",
        violated(REFERENCE, URI),
        Draft.insert(
            edit(other, "</tt:TieuDe>", "<tt:MoRong>" + original + "</tt:MoRong></tt:TieuDe>"),
            signature));
    wrap(
        "xsw-8",
        "Bản gốc nằm trong ds:Object của chữ ký trong thông điệp giả.",
        "The original inside ds:Object of the signature of a false message.",
        violated(REFERENCE, URI),
        Draft.insert(
            other,
            edit(
                signature,
                "</ds:Signature>",
                "<ds:Object>" + original + "</ds:Object></ds:Signature>")));
  }

  private void ofThisEnvelope() {
    String rest = original.substring(original.indexOf('>') + 1);
    wrap(
        "xsw-9-chu-ky-dau",
        "Chữ ký đứng đầu thông điệp, nội dung giả theo sau.",
        "The signature comes first, false content follows.",
        violated(SIGNATURE, LAST),
        edit(same, "<tt:TieuDe>", signature + "<tt:TieuDe>"));
    wrap(
        "xsw-10-chu-sau-chu-ky",
        "Chữ thừa đứng sau chữ ký.",
        "Text follows the signature.",
        violated(SIGNATURE, LAST),
        Draft.insert(good.unsigned, signature + "thêm"));
    wrap(
        "xsw-11-hai-tieu-de",
        "Tiêu đề và nội dung giả chen trước bản gốc, cùng một gốc, cùng chữ ký.",
        "False header and payload before the original ones under the same root and signature.",
        refused(HubErrorCode.SIGNATURE_INVALID, REFERENCE + "/ds:DigestValue", "content differs"),
        Draft.insert(edit(same, Draft.END, rest), signature));
    wrap(
        "xsw-12-chu-ky-trong-noi-dung",
        "Chữ ký chuyển vào trong tt:NoiDung.",
        "The signature is moved into tt:NoiDung.",
        violated("/tt:ThongDiep/tt:NoiDung/ds:Signature", LAST),
        inPayload(good.unsigned, signature));
    wrap(
        "xsw-13-goc-long-nhau",
        "Gốc giả không Id bọc quanh bản gốc đã ký.",
        "A false root without Id around the signed original.",
        violated(SIGNATURE, LAST),
        edit(same, " Id=\"TD-" + good.id + "\"", "").replace(Draft.END, whole + Draft.END));
  }

  private void underOtherRoots() {
    String open = "<tt:Goi xmlns:tt=\"urn:vn:lienthong:thong-diep:1\">";
    Expected noEnvelope = refused(HubErrorCode.NOT_AN_ENVELOPE, "", "the root must be");
    wrap(
        "xsw-14-goi-hai-thong-diep",
        "Một gốc lạ chứa thông điệp giả rồi bản gốc đã ký.",
        "A foreign root holds a false message and then the signed original.",
        noEnvelope,
        open + element(other) + whole + "</tt:Goi>");
    wrap(
        "xsw-15-ten-goc-khac-ns",
        "Gốc cùng tên nhưng thuộc không gian tên khác bọc bản gốc.",
        "A root of the same name in another namespace around the original.",
        noEnvelope,
        "<tt:ThongDiep xmlns:tt=\"urn:gia\">" + whole + Draft.END);
    String detached = edit(signature, "URI=\"#TD-" + good.id, "URI=\"#KHAC-" + good.id);
    wrap(
        "xsw-16-sua-uri",
        "Thông điệp giả, URI trong chữ ký sửa theo Id giả.",
        "A false message, and the URI in the signature changed to its Id.",
        refused(HubErrorCode.SIGNATURE_INVALID, "", ""),
        Draft.insert(other, detached));
  }

  private void wrap(
      String name, String vietnamese, String english, Expected expected, String text) {
    add(name, vietnamese, english, expected, good, text);
  }

  private static String inPayload(String document, String more) {
    return edit(document, "</tt:NoiDung>", more + "</tt:NoiDung>");
  }

  private static String element(String document) {
    return document.substring(document.indexOf("<tt:ThongDiep"));
  }
}
