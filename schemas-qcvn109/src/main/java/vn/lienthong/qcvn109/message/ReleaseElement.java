package vn.lienthong.qcvn109.message;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.qcvn109.message.MessageHeader.Release;

/** {@code tt:PhatHanh} of a header. */
final class ReleaseElement {
  private ReleaseElement() {}

  static void write(Release release, TreeWriter element) {
    element
        .optional("ThoaThuan", release.agreement())
        .optional("PhienBanThoaThuan", release.agreementVersion())
        .text("NguonDuLieu", release.source())
        .text("DauVanGoc", release.originalDigest());
    release.notReleased().forEach(field -> element.text("TruongKhongCap", field));
    release.emptyInSource().forEach(field -> element.text("TruongTrongNguon", field));
    element.optional("DaTraLoiLuc", release.answeredAt());
  }

  static Release read(Fields fields) {
    Release release =
        new Release(
            fields.readOptional("ThoaThuan", Values::code, Values.CODE_RULE),
            fields.readOptional("PhienBanThoaThuan", Values::version, Values.VERSION_RULE),
            fields.read("NguonDuLieu", Values::member, Values.MEMBER_RULE),
            fields.read("DauVanGoc", Values::digest, Values.DIGEST_RULE),
            all(fields, "TruongKhongCap"),
            all(fields, "TruongTrongNguon"),
            fields.readOptional("DaTraLoiLuc", Values::time, Values.TIME_RULE));
    fields.end();
    return release;
  }

  private static List<String> all(Fields fields, String name) {
    List<String> values = new ArrayList<>();
    String value = fields.readOptional(name, Values::code, Values.CODE_RULE);
    while (value != null) {
      values.add(value);
      value = fields.readOptional(name, Values::code, Values.CODE_RULE);
    }
    return values;
  }
}
