package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;

import java.util.Arrays;
import vn.lienthong.qcvn109.error.HubErrorCode;

/** Content that is not what was signed, or not signed at all. */
final class ContentShapes extends ShapeFamily {
  private static final Expected DIFFERS =
      refused(
          HubErrorCode.SIGNATURE_INVALID,
          REFERENCE + "/ds:DigestValue",
          "the content differs from what was signed");

  ContentShapes(Workbench bench) {
    super(bench, AttackFamily.CONTENT);
  }

  @Override
  void make() {
    unsigned();
    changed();
    transplanted();
    cut();
  }

  private void unsigned() {
    Draft draft = bench.draft();
    add(
        "khong-ky",
        "Thông điệp không có chữ ký.",
        "The message is not signed.",
        refused(HubErrorCode.SIGNATURE_MISSING, TOP, "there is no ds:Signature"),
        draft,
        draft.unsigned);
    Draft foreign = bench.draft();
    add(
        "chu-ky-khac-ns",
        "Chữ ký nằm ở không gian tên khác.",
        "The signature is in another namespace.",
        refused(HubErrorCode.SIGNATURE_MISSING, TOP, "there is no ds:Signature"),
        foreign,
        foreign.signed().replace(Methods.DS + "\">", Methods.DS + "x\">"));
  }

  private void changed() {
    change("sua-noi-dung", "một từ của nội dung", "a word of the payload", "Kiểm", "Kiếm");
    change("sua-ben-nhan", "phiên bản trong tiêu đề", "the version", ">1.0<", ">1.1<");
    change(
        "them-thuoc-tinh", "thêm thuộc tính", "an attribute", "<tt:NoiDung", "<tt:NoiDung x=\"\"");
    change("them-phan-tu", "thêm phần tử", "an element", "</tt:NoiDung>", "<x/></tt:NoiDung>");
    change("them-khoang-trang", "thêm khoảng trắng", "a blank", "<tt:NoiDung>", "<tt:NoiDung> ");
    change("doi-chuan-unicode", "dạng tổ hợp Unicode", "its Unicode form", "ể", "e\u0302\u0309");
    change("them-het-han", "thêm HetHan", "an expiry", "</tt:TieuDe>", "<tt:HetHan/></tt:TieuDe>");
    change(
        "doi-khong-gian-ten",
        "không gian tên của nội dung",
        "the payload's namespace",
        "urn:vn:lienthong:dich-vu:1",
        "urn:vn:lienthong:dich-vu:2");
  }

  private void change(String name, String vietnamese, String english, String from, String to) {
    Draft draft = bench.draft();
    add(
        name,
        "Sau khi ký, sửa " + vietnamese + ".",
        "Changed after signing: " + english + ".",
        DIFFERS,
        draft,
        edit(draft.signed(), from, to));
  }

  private void transplanted() {
    Draft draft = bench.draft();
    Draft other = bench.withOtherText(draft);
    String signature = part(draft.signed(), "<ds:Signature ", "</ds:Signature>");
    add(
        "chu-ky-cung-ma",
        "Chữ ký của thông điệp khác cùng mã.",
        "The signature of another message with the same id.",
        DIFFERS,
        draft,
        Draft.insert(other.unsigned, signature));
    Draft second = bench.draft();
    add(
        "chu-ky-khac-ma",
        "Chữ ký của một thông điệp khác.",
        "The signature of another message.",
        Expected.violated(REFERENCE, "@URI is not #"),
        second,
        Draft.insert(second.unsigned, signature));
    String signed = second.signed();
    String value = part(signed, "<ds:SignatureValue>", "</ds:SignatureValue>");
    add(
        "gia-tri-cua-thong-diep-khac",
        "Giá trị chữ ký lấy từ thông điệp khác.",
        "The signature's value comes from another message.",
        refused(
            HubErrorCode.SIGNATURE_INVALID,
            SIGNATURE + "/ds:SignatureValue",
            "the value was not made over this ds:SignedInfo"),
        second,
        edit(signed, value, part(draft.signed(), "<ds:SignatureValue>", "</ds:SignatureValue>")));
  }

  private void cut() {
    Draft draft = bench.draft();
    byte[] signed = Draft.bytes(draft.signed());
    Expected notXml = refused(HubErrorCode.NOT_XML, "line", "");
    bench.shape(
        what("cat-cut", "Thông điệp bị cắt đôi.", "The message was cut in half.", notXml),
        draft.id,
        Arrays.copyOf(signed, signed.length / 2));
    add("noi-duoi", "Có chữ sau gốc.", "Text after the root.", notXml, draft, draft.signed() + "x");
    String twice = draft.signed();
    add(
        "hai-goc",
        "Hai gốc liền nhau.",
        "Two roots in a row.",
        notXml,
        draft,
        twice + twice.substring(twice.indexOf("<tt:")));
    add("rong", "Thân rỗng.", "An empty body.", notXml, draft, "");
    add("khong-phai-xml", "JSON thay XML.", "JSON, not XML.", notXml, draft, "{\"a\":1}");
  }
}
