package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;

import vn.lienthong.qcvn109.error.HubErrorCode;

/** Document types and entities in front of a message that is good without them. */
final class DoctypeShapes extends ShapeFamily {
  private static final Expected FORBIDDEN = refused(HubErrorCode.DOCTYPE_FORBIDDEN, "line", "");
  private static final String ROOT = "tt:ThongDiep";

  DoctypeShapes(Workbench bench) {
    super(bench, AttackFamily.DOCTYPE);
  }

  @Override
  void make() {
    String trap = bench.scene().trap().toString();
    doctype("dtd-rong", "rỗng", "empty", "");
    doctype("dtd-http", "ngoài qua http", "external by http", "SYSTEM \"" + trap + "\"");
    doctype("dtd-file", "ngoài từ tệp", "external from a file", "SYSTEM \"file:///etc/passwd\"");
    doctype("dtd-public", "PUBLIC", "PUBLIC", "PUBLIC \"-//x\" \"" + trap + "\"");
    subset("dtd-thuc-the", "thực thể trong", "an internal entity", "<!ENTITY e \"giả\">");
    subset(
        "dtd-thuc-the-file",
        "thực thể đọc tệp",
        "an entity from a file",
        "<!ENTITY e SYSTEM \"file:///etc/passwd\">");
    subset(
        "dtd-thuc-the-http",
        "thực thể gọi http",
        "an entity by http",
        "<!ENTITY e SYSTEM \"" + trap + "\">");
    subset(
        "dtd-thuc-the-tham-so",
        "thực thể tham số gọi http",
        "a parameter entity by http",
        "<!ENTITY % p SYSTEM \"" + trap + "\"> %p;");
    subset("dtd-ty-tieng-cuoi", "bom thực thể lồng nhau", "billion laughs", laughs());
    subset(
        "dtd-khai-id",
        "ATTLIST khai một thuộc tính là ID",
        "an ATTLIST that declares an ID",
        "<!ATTLIST tt:NoiDung ma ID #IMPLIED>");
    subset(
        "dtd-thuoc-tinh-mac-dinh",
        "thuộc tính mặc định",
        "a default attribute",
        "<!ATTLIST tt:NoiDung x CDATA \"giả\">");
    subset("dtd-notation", "NOTATION", "a NOTATION", "<!NOTATION n SYSTEM \"" + trap + "\">");
    entityWithoutDoctype();
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      text.append("<!ENTITY a").append(i).append(" \"");
      text.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return text.toString();
  }

  private void subset(String name, String vietnamese, String english, String declarations) {
    doctype(name, "có " + vietnamese, "with " + english, "[" + declarations + "]");
  }

  private void doctype(String name, String vietnamese, String english, String content) {
    Draft draft = bench.draft();
    String type = "<!DOCTYPE " + ROOT + " " + content + ">";
    add(
        name,
        "DOCTYPE " + vietnamese + " trước thông điệp đã ký.",
        "A DOCTYPE, " + english + ", before a signed message.",
        FORBIDDEN,
        draft,
        edit(draft.signed(), "<" + ROOT, type + "<" + ROOT));
  }

  private void entityWithoutDoctype() {
    Draft draft = bench.draft();
    add(
        "thuc-the-khong-khai",
        "Dùng thực thể chưa khai báo.",
        "An entity that nobody declared.",
        refused(HubErrorCode.NOT_XML, "line", "entity"),
        draft,
        edit(draft.signed(), "Kiểm", "&e;"));
  }
}
