package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;
import static vn.lienthong.connectors.security.attack.Expected.violated;

import vn.lienthong.qcvn109.error.HubErrorCode;

/** Comments, processing instructions and CDATA, which one reader sees and another does not. */
final class HiddenTextShapes extends ShapeFamily {
  private static final String RULE = "comments, processing instructions and CDATA";

  HiddenTextShapes(Workbench bench) {
    super(bench, AttackFamily.HIDDEN_TEXT);
  }

  @Override
  void make() {
    within("DigestValue", "gia-tri-bam");
    within("SignatureValue", "gia-tri-chu-ky");
    within("SignedInfo", "signed-info");
    within("X509Certificate", "chung-thu");
    digestComment();
    inText();
    aroundTheRoot();
  }

  private void within(String element, String name) {
    hidden("chu-thich-" + name, element, "<!-- c -->", "Chú thích", "A comment");
    hidden("chi-thi-" + name, element, "<?p i?>", "Chỉ thị xử lý", "An instruction");
    hidden("cdata-" + name, element, "<![CDATA[]]>", "CDATA", "CDATA");
  }

  private void hidden(String name, String element, String node, String what, String english) {
    Draft draft = bench.draft();
    String open = "<ds:" + element + ">";
    add(
        name,
        what + " trong ds:" + element + ".",
        english + " within ds:" + element + ".",
        violated(SIGNATURE, RULE),
        draft,
        edit(draft.signed(), open, open + node));
  }

  private void digestComment() {
    Draft draft = bench.draft();
    Draft changed = bench.withOtherText(draft);
    String good = digest(draft.signed());
    String evil = digest(changed.signed());
    String signed = draft.signed();
    String signature = part(signed, "<ds:Signature ", "</ds:Signature>");
    add(
        "chu-thich-thay-gia-tri-bam",
        "Giá trị băm đúng giấu trong chú thích, giá trị giả đứng ngoài (CVE-2025-29775).",
        "The right digest in a comment, a false one outside (CVE-2025-29775).",
        violated(REFERENCE + "/ds:DigestValue", RULE),
        draft,
        Draft.insert(changed.unsigned, edit(signature, good, "<!--" + good + "-->" + evil)));
  }

  private static String digest(String signed) {
    String element = part(signed, "<ds:DigestValue>", "</ds:DigestValue>");
    return element.substring("<ds:DigestValue>".length(), element.indexOf("</"));
  }

  private void inText() {
    Draft draft = bench.draft();
    draft.unsigned = edit(draft.unsigned, "<tt:BenGui>", "<tt:BenGui>X<?p i?>");
    add(
        "chi-thi-trong-ben-gui",
        "Chỉ thị xử lý chia đôi mã bên gửi, có ký.",
        "An instruction splits the sender's code, signed.",
        refused(HubErrorCode.HEADER_INVALID, "/tt:TieuDe/tt:BenGui", "other than text"),
        draft,
        draft.signed());
    Draft after = bench.draft();
    add(
        "chi-thi-them-sau",
        "Chỉ thị xử lý thêm vào nội dung sau khi ký.",
        "An instruction added to the payload after signing.",
        refused(HubErrorCode.SIGNATURE_INVALID, REFERENCE + "/ds:DigestValue", "content differs"),
        after,
        edit(after.signed(), "<tt:NoiDung>", "<tt:NoiDung><?p i?>"));
  }

  // Nothing outside the root is covered, yet the bytes are stored and forwarded as they came.
  private void aroundTheRoot() {
    Draft draft = bench.draft();
    String instruction =
        "<?xml-stylesheet type=\"text/xsl\" href=\"" + bench.scene().trap() + "\"?>";
    Expected outside = violated(TOP, "outside the root");
    add(
        "chi-thi-truoc-goc",
        "Chỉ thị xml-stylesheet đứng trước gốc, không được ký.",
        "An unsigned xml-stylesheet instruction before the root.",
        outside,
        draft,
        edit(draft.signed(), "<tt:ThongDiep", instruction + "<tt:ThongDiep"));
    Draft end = bench.draft();
    add(
        "chi-thi-sau-goc",
        "Chỉ thị xml-stylesheet đứng sau gốc, không được ký.",
        "An unsigned xml-stylesheet instruction after the root.",
        outside,
        end,
        end.signed() + instruction);
  }
}
