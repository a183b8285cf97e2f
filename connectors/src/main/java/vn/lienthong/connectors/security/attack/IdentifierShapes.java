package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.violated;

/** Identifiers that would let one reference mean two elements; signed by an insider. */
final class IdentifierShapes extends ShapeFamily {
  private static final String TWICE = "an identifier occurs twice";
  private static final String NAME = "@Id of the root";

  IdentifierShapes(Workbench bench) {
    super(bench, AttackFamily.IDENTIFIER);
  }

  @Override
  void make() {
    again("id-trung-Id", "Id", "Id");
    again("id-trung-ID", "ID", "ID");
    again("id-trung-id", "id", "id");
    again("id-trung-iD", "iD", "iD");
    again("id-trung-xml-id", "xml:id", "xml:id");
    again("id-trung-wsu", "xmlns:w=\"urn:wsu\" w:Id", "wsu:Id");
    again("id-trung-saml", "xmlns:w=\"urn:saml\" w:ID", "saml:ID");
    twoOthers();
    roots();
  }

  private void again(String name, String attribute, String shown) {
    Draft draft = bench.draft();
    draft.unsigned =
        edit(
            draft.unsigned, "<tt:NoiDung", "<tt:NoiDung " + attribute + "=\"TD-" + draft.id + "\"");
    add(
        name,
        "Nội dung mang " + shown + " trùng Id của gốc.",
        "The payload's " + shown + " equals the root's Id.",
        violated("/tt:ThongDiep/tt:NoiDung", TWICE),
        draft,
        draft.signed());
  }

  private void twoOthers() {
    Draft draft = bench.draft();
    draft.unsigned = edit(draft.unsigned, "<tt:TieuDe", "<tt:TieuDe Id=\"X\"");
    draft.unsigned = edit(draft.unsigned, "<tt:NoiDung", "<tt:NoiDung Id=\"X\"");
    add(
        "id-hai-phan-trung",
        "Hai phần bên trong trùng Id với nhau.",
        "Two inner elements have the same Id.",
        violated("/tt:ThongDiep/tt:NoiDung", TWICE),
        draft,
        draft.signed());
    Draft inSignature = bench.draft();
    inSignature.keyInfo =
        edit(inSignature.keyInfo, "<ds:KeyInfo", "<ds:KeyInfo Id=\"TD-" + inSignature.id + "\"");
    add(
        "id-trung-key-info",
        "ds:KeyInfo mang Id của gốc.",
        "ds:KeyInfo carries the root's Id.",
        violated(KEY_INFO, TWICE),
        inSignature,
        inSignature.signed());
  }

  private void roots() {
    root("id-goc-khong-co", "không có Id", "has no Id", "", "#");
    root("id-goc-rong", "có Id rỗng", "has an empty Id", " Id=\"\"", "#");
    root(
        "id-goc-xpointer",
        "có Id là biểu thức xpointer(/)",
        "has the expression xpointer(/) as its Id",
        " Id=\"xpointer(/)\"",
        "#xpointer(/)");
    root("id-goc-ID", "chỉ có ID viết hoa", "has an upper-case ID only", " ID=\"G\"", "#G");
    root("id-goc-xml-id", "chỉ có xml:id", "has an xml:id only", " xml:id=\"G\"", "#G");
    String name = "d".repeat(150);
    root("id-goc-dai", "có Id quá dài", "has too long an Id", " Id=\"" + name + "\"", "#" + name);
  }

  private void root(String name, String vietnamese, String english, String attribute, String uri) {
    Draft draft = bench.draft();
    draft.unsigned = edit(draft.unsigned, " Id=\"TD-" + draft.id + "\"", attribute);
    draft.uri = " URI=\"" + uri + "\"";
    add(
        name,
        "Gốc " + vietnamese + ".",
        "The root " + english + ".",
        violated(TOP, NAME),
        draft,
        draft.signed());
  }
}
