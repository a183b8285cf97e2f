package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * The same good message in other character sets, and bytes that only some readers take as UTF-8.
 */
final class EncodingShapes extends ShapeFamily {
  private static final String UTF8 = "encoding=\"UTF-8\"";

  EncodingShapes(Workbench bench) {
    super(bench, AttackFamily.ENCODING);
  }

  @Override
  void make() {
    wide();
    declared();
    badBytes();
    versions();
  }

  private void wide() {
    wide("utf16-be-bom", "\uFEFF", StandardCharsets.UTF_16BE);
    wide("utf16-le-bom", "\uFEFF", StandardCharsets.UTF_16LE);
    wide("utf16-be", "", StandardCharsets.UTF_16BE);
    wide("utf16-le", "", StandardCharsets.UTF_16LE);
    wide("utf32-be", "", Charset.forName("UTF-32BE"));
    wide("utf32-le-bom", "\uFEFF", Charset.forName("UTF-32LE"));
  }

  private void wide(String name, String mark, Charset charset) {
    Draft draft = bench.draft();
    String text = mark + edit(draft.signed(), UTF8, "encoding=\"" + charset.name() + "\"");
    bench.shape(
        what(
            "bang-ma-" + name,
            "Thông điệp tốt viết bằng " + charset.name() + ".",
            "A good message in " + charset.name() + ".",
            refused(HubErrorCode.ENCODING_NOT_UTF8, "line 1", "UTF-16 or UTF-32")),
        draft.id,
        text.getBytes(charset));
  }

  private void declared() {
    for (String charset :
        new String[] {"ISO-8859-1", "windows-1258", "UTF-7", "UTF-16", "US-ASCII", "TCVN5712-1"}) {
      Draft draft = bench.draft();
      add(
          "khai-" + charset.toLowerCase(java.util.Locale.ROOT),
          "Khai báo bảng mã " + charset + ".",
          "The declaration names " + charset + ".",
          refused(HubErrorCode.ENCODING_NOT_UTF8, "line 1", "another encoding"),
          draft,
          edit(draft.signed(), UTF8, "encoding=\"" + charset + "\""));
    }
  }

  private void badBytes() {
    bytes("utf8-thua", "UTF-8 dài hơn cần thiết", "overlong UTF-8", 0xC0, 0xAF);
    bytes("utf8-thua-nul", "NUL viết dài", "an overlong NUL", 0xC0, 0x80);
    bytes("utf8-surrogate", "nửa ký tự (CESU-8)", "a lone surrogate", 0xED, 0xA0, 0x80);
    bytes("utf8-cut", "ký tự bị cắt", "a cut character", 0xE1, 0xBB);
    bytes("utf8-qua-lon", "mã quá lớn", "a code beyond Unicode", 0xF4, 0x90, 0x80, 0x80);
    bytes("byte-le", "byte FE", "a byte FE", 0xFE);
    Draft nul = bench.draft();
    Expected notXml = refused(HubErrorCode.NOT_XML, "line", "");
    String text = nul.signed();
    add("ky-tu-nul", "Ký tự NUL.", "A NUL.", notXml, nul, edit(text, "Kiểm", "\u0000"));
    add("ky-tu-dieu-khien", "&#1;.", "&#1;.", notXml, nul, edit(text, "Kiểm", "&#1;"));
    add("bom-hai-lan", "Hai dấu BOM.", "Two byte-order marks.", notXml, nul, "\uFEFF\uFEFF" + text);
  }

  private void bytes(String name, String vietnamese, String english, int... values) {
    Draft draft = bench.draft();
    String text = draft.signed();
    int at = text.indexOf("Kiểm");
    var out = new ByteArrayOutputStream();
    out.writeBytes(Draft.bytes(text.substring(0, at)));
    for (int value : values) {
      out.write(value);
    }
    out.writeBytes(Draft.bytes(text.substring(at)));
    bench.shape(
        what(
            name,
            "Nội dung có " + vietnamese + ".",
            "The payload holds " + english + ".",
            refused(HubErrorCode.ENCODING_NOT_UTF8, "line", "not UTF-8")),
        draft.id,
        out.toByteArray());
  }

  private void versions() {
    for (String version : new String[] {"1.1", "1.2", "2.0"}) {
      Draft draft = bench.draft();
      add(
          "xml-" + version,
          "Khai báo XML " + version + ".",
          "The declaration names XML " + version + ".",
          refused(HubErrorCode.XML_VERSION_UNSUPPORTED, "line 1", "another version"),
          draft,
          edit(draft.signed(), "version=\"1.0\"", "version=\"" + version + "\""));
    }
  }
}
