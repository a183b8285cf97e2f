package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** Too much of something, inside a message that is good up to there. */
final class LimitShapes extends ShapeFamily {
  LimitShapes(Workbench bench) {
    super(bench, AttackFamily.LIMIT);
  }

  @Override
  void make() {
    payload("bom-do-sau", "lồng 10.000 tầng", "10,000 levels", "depth", nested(10_000));
    payload("bom-phan-tu", "210.000 phần tử", "210,000 elements", "number of tags", many(210_000));
    payload("bom-thuoc-tinh", "5.000 thuộc tính", "5,000 attributes", "attributes", attributes());
    payload(
        "bom-khong-gian-ten",
        "11.000 khai báo không gian tên",
        "11,000 namespace declarations",
        "namespace declarations",
        namespaces());
    String name = "t".repeat(5_000);
    payload("ten-dai", "tên dài 5.000 ký tự", "a name of 5,000", "name length", "<" + name + "/>");
    String text = "a".repeat(1_000_001);
    payload("chu-dai", "một đoạn chữ quá dài", "too long a text", "text length", text);
    payload(
        "chu-thich-dai", "chú thích dài", "a long comment", "text length", "<!--" + text + "-->");
    payload(
        "thuoc-tinh-dai",
        "thuộc tính dài",
        "a long value",
        "text length",
        "<x y=\"" + text + "\"/>");
    tooLarge();
  }

  private void payload(
      String name, String vietnamese, String english, String detail, String content) {
    Draft draft = bench.draft();
    add(
        name,
        "Nội dung có " + vietnamese + ".",
        "The payload holds " + english + ".",
        refused(HubErrorCode.XML_LIMIT_EXCEEDED, "line", detail),
        draft,
        edit(draft.signed(), "<tt:NoiDung>", "<tt:NoiDung>" + content));
  }

  private void tooLarge() {
    Draft draft = bench.draft();
    int more = bench.scene().maximumBytes();
    bench.shape(
        what(
            "qua-lon",
            "Thông điệp lớn hơn giới hạn của trục.",
            "The message is larger than the hub takes.",
            refused(HubErrorCode.MESSAGE_TOO_LARGE, "", "")),
        Judge.HUB,
        bench.scene().members().get(0).member(),
        draft.id,
        List.of(),
        Draft.bytes(draft.signed() + ControlShapes.padding(more)));
  }

  private static String nested(int levels) {
    return "<a>".repeat(levels) + "</a>".repeat(levels);
  }

  private static String many(int elements) {
    return "<a/>".repeat(elements);
  }

  private static String attributes() {
    return IntStream.range(0, 5_000)
        .mapToObj(i -> " a" + i + "=\"\"")
        .collect(Collectors.joining("", "<a", "/>"));
  }

  private static String namespaces() {
    return IntStream.range(0, 11_000)
        .mapToObj(i -> "<a xmlns:n" + i + "=\"urn:n\"/>")
        .collect(Collectors.joining());
  }
}
