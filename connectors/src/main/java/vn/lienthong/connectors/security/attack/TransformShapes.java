package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Draft.transform;
import static vn.lienthong.connectors.security.attack.Expected.violated;
import static vn.lienthong.connectors.security.attack.Methods.ENVELOPED;
import static vn.lienthong.connectors.security.attack.Methods.EXCLUSIVE;

/** Transforms that leave out, compute or fetch content. */
final class TransformShapes extends ShapeFamily {
  private static final String TRANSFORMS = REFERENCE + "/ds:Transforms";
  private static final String ALGORITHM = "@Algorithm";

  TransformShapes(Workbench bench) {
    super(bench, AttackFamily.TRANSFORM);
  }

  @Override
  void make() {
    emptying();
    computing();
    otherOrder();
    canonicalizations();
  }

  private void emptying() {
    second(
        "bien-doi-xpath",
        "XPath false() loại hết nội dung khỏi chữ ký",
        "XPath false() leaves nothing covered",
        "http://www.w3.org/TR/1999/REC-xpath-19991116",
        "<ds:XPath>false()</ds:XPath>");
    second(
        "bien-doi-xpath-filter2",
        "XPath Filter 2.0 trừ nội dung",
        "XPath Filter 2.0 subtracts the payload",
        "http://www.w3.org/2002/06/xmldsig-filter2",
        "<f:XPath xmlns:f=\"http://www.w3.org/2002/06/xmldsig-filter2\" Filter=\"subtract\">//*</f:XPath>");
    second(
        "bien-doi-base64",
        "Giải base64 phần chữ",
        "Base64 decoding of the text",
        Methods.DS + "base64",
        "");
  }

  private void computing() {
    second(
        "bien-doi-xslt",
        "XSLT thay nội dung và gọi ra ngoài",
        "XSLT replaces the content and calls outside",
        "http://www.w3.org/TR/1999/REC-xslt-19991116",
        "<xsl:stylesheet xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" version=\"1.0\">"
            + "<xsl:template match=\"/\"><xsl:copy-of select=\"document('"
            + bench.scene().trap()
            + "')\"/></xsl:template></xsl:stylesheet>");
    second(
        "bien-doi-str",
        "Biến đổi STR của WS-Security",
        "The STR transform of WS-Security",
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform",
        "");
    second(
        "bien-doi-giai-ma",
        "Biến đổi giải mã XML",
        "The XML decryption transform",
        "http://www.w3.org/2002/07/decrypt#XML",
        "");
  }

  private void second(
      String name, String vietnamese, String english, String algorithm, String content) {
    Draft draft = bench.draft();
    draft.transforms = transform(ENVELOPED, "") + transform(algorithm, content);
    add(
        name,
        vietnamese + ".",
        english + ".",
        violated(TRANSFORMS + "/ds:Transform[2]", ALGORITHM),
        draft,
        draft.signedOver(new byte[0]));
  }

  private void otherOrder() {
    order(
        "bien-doi-dao-thu-tu",
        "Hai phép biến đổi đảo thứ tự",
        "The two transforms are exchanged",
        "/ds:Transform[1]",
        ALGORITHM,
        transform(EXCLUSIVE, "") + transform(ENVELOPED, ""));
    order(
        "bien-doi-thieu",
        "Thiếu C14N loại trừ",
        "Exclusive C14N is missing",
        "",
        "ds:Transform is expected",
        transform(ENVELOPED, ""));
    order(
        "bien-doi-thua",
        "Thừa một phép biến đổi",
        "One transform too many",
        "/ds:Transform[3]",
        "no element is expected",
        transform(ENVELOPED, "") + transform(EXCLUSIVE, "").repeat(2));
    order(
        "bien-doi-tien-to",
        "C14N mang danh sách tiền tố",
        "C14N with a list of prefixes",
        "/ds:Transform[2]",
        "no element is expected",
        transform(ENVELOPED, "")
            + transform(
                EXCLUSIVE,
                "<e:InclusiveNamespaces xmlns:e=\"" + EXCLUSIVE + "\" PrefixList=\"#default\"/>"));
    Draft none = bench.draft();
    none.transforms = "";
    add(
        "bien-doi-khong-co",
        "Tham chiếu không có phép biến đổi nào.",
        "The reference has no transforms.",
        violated(REFERENCE, "ds:Transforms is expected"),
        none,
        none.signed());
  }

  private void order(
      String name,
      String vietnamese,
      String english,
      String place,
      String detail,
      String transforms) {
    Draft draft = bench.draft();
    draft.transforms = transforms;
    add(
        name,
        vietnamese + ".",
        english + ".",
        violated(TRANSFORMS + place, detail),
        draft,
        draft.signed());
  }

  private void canonicalizations() {
    canonicalization(
        "c14n-chu-thich", EXCLUSIVE + "WithComments", "giữ chú thích", "with comments");
    String inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    canonicalization("c14n-bao-gom", inclusive, "bao gồm", "inclusive");
    canonicalization("c14n-1-1", "http://www.w3.org/2006/12/xml-c14n11", "1.1", "1.1");
    canonicalization("c14n-la", "urn:gia:khong-lam-gi", "không ai biết", "that nobody knows");
  }

  private void canonicalization(String name, String method, String vietnamese, String english) {
    Draft draft = bench.draft();
    draft.canonicalization = method;
    add(
        name,
        "SignedInfo dùng C14N " + vietnamese + ".",
        "SignedInfo by a C14N " + english + ".",
        violated(SIGNED_INFO + "/ds:CanonicalizationMethod", ALGORITHM),
        draft,
        draft.signed());
  }
}
