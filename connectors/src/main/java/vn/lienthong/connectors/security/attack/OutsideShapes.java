package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;

import java.util.List;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * Addresses that careless readers fetch, rightly signed: the gate passes them, nobody asks them.
 */
final class OutsideShapes extends ShapeFamily {
  private static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";

  OutsideShapes(Workbench bench) {
    super(bench, AttackFamily.OUTSIDE);
  }

  @Override
  void make() {
    String trap = bench.scene().trap().toString();
    Expected invalid = refused(HubErrorCode.SCHEMA_INVALID, "", "");
    String include = "xmlns:xi=\"http://www.w3.org/2001/XInclude\"";
    inside(
        "xinclude-http",
        "xi:include gọi địa chỉ http",
        "an xi:include of an http address",
        invalid,
        "<xi:include " + include + " href=\"" + trap + "\"/>");
    inside(
        "xinclude-file",
        "xi:include đọc tệp",
        "an xi:include of a file",
        invalid,
        "<xi:include " + include + " href=\"file:///etc/hostname\" parse=\"text\"/>");
    inside(
        "xop-include",
        "xop:Include ngoài MTOM",
        "an xop:Include without MTOM",
        invalid,
        "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"" + trap + "\"/>");
    attribute(
        "xsi-schema-location",
        "xsi:schemaLocation trỏ ra ngoài",
        "an xsi:schemaLocation outside",
        "xsi:schemaLocation=\"urn:vn:lienthong:thong-diep:1 " + trap + "\"");
    attribute(
        "xsi-no-namespace-location",
        "xsi:noNamespaceSchemaLocation trỏ ra ngoài",
        "an xsi:noNamespaceSchemaLocation outside",
        "xsi:noNamespaceSchemaLocation=\"" + trap + "\"");
  }

  private void inside(
      String name, String vietnamese, String english, Expected expected, String content) {
    Draft draft = bench.draft();
    draft.unsigned = edit(draft.unsigned, Workbench.TEXT, Workbench.TEXT + content);
    hub(name, vietnamese, english, expected, draft);
  }

  // The schema language allows these attributes everywhere; harmless while nobody follows them.
  private void attribute(String name, String vietnamese, String english, String attribute) {
    Draft draft = bench.draft();
    draft.unsigned =
        edit(draft.unsigned, "<tt:ThongDiep ", "<tt:ThongDiep" + XSI + attribute + " ");
    hub(name, vietnamese, english, Expected.accepted(), draft);
  }

  private void hub(String name, String vietnamese, String english, Expected expected, Draft draft) {
    bench.shape(
        what(
            name,
            "Thông điệp ký đúng có " + vietnamese + ".",
            "A rightly signed message holds " + english + ".",
            expected),
        Judge.HUB,
        bench.scene().members().get(0).member(),
        draft.id,
        List.of(),
        Draft.bytes(draft.signed()));
  }
}
