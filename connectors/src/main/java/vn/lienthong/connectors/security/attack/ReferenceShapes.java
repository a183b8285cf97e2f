package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.violated;

import vn.lienthong.qcvn109.xml.SecureXml;

/** References to something other than the whole root: by an insider whose cryptography is right. */
final class ReferenceShapes extends ShapeFamily {
  private static final String URI = "@URI is not #";

  ReferenceShapes(Workbench bench) {
    super(bench, AttackFamily.REFERENCE);
  }

  @Override
  void make() {
    partial();
    uris();
    further();
  }

  private void partial() {
    payloadOnly("ref-chi-noi-dung", "tt:NoiDung", "chỉ nội dung", "the payload only");
    payloadOnly("ref-chi-tieu-de", "tt:TieuDe", "chỉ tiêu đề", "the header only");
  }

  private void payloadOnly(String name, String element, String vietnamese, String english) {
    Draft draft = bench.draft();
    draft.unsigned = edit(draft.unsigned, "<" + element, "<" + element + " Id=\"PHAN\"");
    draft.uri = " URI=\"#PHAN\"";
    var root = SecureXml.parse(Draft.bytes(draft.unsigned)).getDocumentElement();
    var part = root.getElementsByTagName(element).item(0);
    add(
        name,
        "Chữ ký đúng nhưng " + vietnamese + " được ký.",
        "A right signature that covers " + english + ".",
        violated(REFERENCE, URI),
        draft,
        draft.signedOver(Draft.canonical(part, Methods.EXCLUSIVE)));
  }

  private void uris() {
    uri("ref-uri-rong", "rỗng", "is empty", " URI=\"\"");
    uri("ref-khong-uri", "vắng mặt", "is missing", "");
    uri("ref-xpointer-goc", "là #xpointer(/)", "is #xpointer(/)", " URI=\"#xpointer(/)\"");
    Draft draft = bench.draft();
    draft.uri = " URI=\"#xpointer(id('TD-" + draft.id + "'))\"";
    add("ref-xpointer-id", draft, "là #xpointer(id(...))", "is #xpointer(id(...))");
    uri("ref-http", "là địa chỉ http", "is an http address", address(bench.scene().trap() + ""));
    uri("ref-file", "là một tệp", "is a file", " URI=\"file:///etc/passwd\"");
    uri("ref-cid", "là phần đính kèm", "is an attachment", " URI=\"cid:dinh-kem\"");
    uri("ref-uri-khac", "trỏ tới Id khác", "points at another Id", " URI=\"#khac\"");
    Draft document = bench.draft();
    document.uri = address(bench.scene().trap() + "#TD-" + document.id);
    add("ref-http-manh", document, "là http kèm mảnh", "is http with the fragment");
    Draft spaced = bench.draft();
    spaced.uri = " URI=\" #TD-" + spaced.id + "\"";
    add("ref-uri-khoang-trang", spaced, "có khoảng trắng", "begins with a blank");
  }

  private void uri(String name, String vietnamese, String english, String attribute) {
    Draft draft = bench.draft();
    draft.uri = attribute;
    add(name, draft, vietnamese, english);
  }

  private void add(String name, Draft draft, String vietnamese, String english) {
    add(
        name,
        "URI của tham chiếu " + vietnamese + ".",
        "The reference's URI " + english + ".",
        violated(REFERENCE, URI),
        draft,
        draft.signed());
  }

  private void further() {
    Draft type = bench.draft();
    type.type = " Type=\"" + Methods.DS + "Manifest\"";
    add(
        "ref-kieu-manifest",
        "Tham chiếu tới gốc mang kiểu Manifest.",
        "The reference to the root has the type Manifest.",
        violated(REFERENCE, "an attribute other than"),
        type,
        type.signed());
    Draft two = bench.draft();
    two.furtherReferences = two.reference(two.uri, "", two.transforms, two.octets());
    add(
        "ref-hai-tham-chieu",
        "Hai tham chiếu, cả hai đều đúng.",
        "Two references, both right.",
        violated(REFERENCE + "[2]", ""),
        two,
        two.signed());
    manifest();
  }

  private void manifest() {
    Draft draft = bench.draft();
    String manifest =
        "<ds:Manifest xmlns:ds=\""
            + Methods.DS
            + "\" Id=\"BK\">"
            + draft.reference(draft.uri, "", draft.transforms, draft.octets())
            + "</ds:Manifest>";
    var element = SecureXml.parse(Draft.bytes(manifest)).getDocumentElement();
    draft.objects = "<ds:Object>" + manifest + "</ds:Object>";
    draft.uri = " URI=\"#BK\"";
    draft.type = " Type=\"" + Methods.DS + "Manifest\"";
    draft.transforms = Draft.transform(Methods.EXCLUSIVE, "");
    add(
        "ref-manifest",
        "Gốc chỉ được tham chiếu trong ds:Manifest, vốn không ai phải kiểm tra.",
        "The root is referenced in a ds:Manifest only, which nobody has to check.",
        violated(REFERENCE, ""),
        draft,
        draft.signedOver(Draft.canonical(element, Methods.EXCLUSIVE)));
  }

  private static String address(String url) {
    return " URI=\"" + url + "\"";
  }
}
