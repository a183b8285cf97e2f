package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Methods.ENC;
import static vn.lienthong.connectors.security.attack.Methods.MORE;

import java.util.Base64;
import java.util.List;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.connectors.security.keys.MemberKey;

/** Good messages as other programs write them: who refuses everything has shown nothing. */
final class ControlShapes extends ShapeFamily {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  ControlShapes(Workbench bench) {
    super(bench, AttackFamily.CONTROL);
  }

  @Override
  void make() {
    bench.scene().members().forEach(this::plain);
    methods();
    formatting();
    prefixes();
    comments();
    keyInfos();
    large();
  }

  private void plain(MemberKey member) {
    Draft draft = bench.draft(member);
    bench.shape(
        what(
            "tot-" + member.member().value().toLowerCase(java.util.Locale.ROOT),
            "Thông điệp tốt của " + member.member() + ", khóa " + algorithm(member) + ".",
            "A good message of " + member.member() + ", key " + algorithm(member) + ".",
            Expected.accepted()),
        Judge.GATE,
        member.member(),
        draft.id,
        List.of(),
        Draft.bytes(draft.signed()));
  }

  private static String algorithm(MemberKey member) {
    return member.certificate().getPublicKey().getAlgorithm();
  }

  private void methods() {
    String kind = bench.attacked().key().getAlgorithm().equals("EC") ? "ecdsa" : "rsa";
    for (String hash : new String[] {"sha384", "sha512"}) {
      Draft draft = bench.draft();
      draft.signatureMethod = MORE + kind + "-" + hash;
      draft.digestMethod = (hash.equals("sha384") ? MORE : ENC) + hash;
      good("tot-" + hash, "Chữ ký và băm " + hash + ".", "Signature and digest by " + hash, draft);
    }
  }

  private void good(String name, String vietnamese, String english, Draft draft) {
    good(name, vietnamese, english, draft, draft.signed());
  }

  private void good(String name, String vietnamese, String english, Draft draft, String text) {
    add(name, vietnamese, english, Expected.accepted(), draft, text);
  }

  private void formatting() {
    Draft bom = bench.draft();
    good("tot-bom", "Có dấu BOM.", "With a byte-order mark.", bom, "\uFEFF" + bom.signed());
    Draft noDeclaration = bench.draft();
    String text = noDeclaration.signed();
    good(
        "tot-khong-khai-bao",
        "Không có khai báo XML.",
        "Without an XML declaration.",
        noDeclaration,
        text.substring(text.indexOf("<tt:")));
    Draft lines = bench.draft();
    lines.unsigned = edit(lines.unsigned, "<tt:TieuDe>", "\r\n  <tt:TieuDe>\r\n");
    good("tot-crlf", "Xuống dòng kiểu Windows.", "Lines end with CR LF.", lines);
    Draft wrapped = bench.draft();
    wrapped.keyInfo = wrapped.keyInfo.replace("><", ">\n    <");
    String signed = wrapped.signed();
    String value = part(signed, "<ds:SignatureValue>", "</ds:SignatureValue>");
    byte[] raw = Base64.getDecoder().decode(value.replaceAll("<[^>]*>", ""));
    good(
        "tot-xuong-dong",
        "Chữ ký thụt dòng, base64 chia dòng như xmlsec1 viết.",
        "An indented signature, base64 in lines, as xmlsec1 writes.",
        wrapped,
        edit(
            signed,
            value,
            "\n  <ds:SignatureValue>\n"
                + LINES.encodeToString(raw)
                + "\n</ds:SignatureValue>\n  "));
    Draft quotes = bench.draft();
    good(
        "tot-nhay-don",
        "Thuộc tính viết bằng nháy đơn.",
        "Attributes between single quotes.",
        quotes,
        quotes.signed().replace('"', '\''));
    Draft reference = bench.draft();
    good(
        "tot-ma-ky-tu",
        "Chữ Việt viết bằng mã ký tự.",
        "Vietnamese letters as character references.",
        reference,
        reference.signed().replace("ể", "&#x1EC3;"));
  }

  private void prefixes() {
    Draft draft = bench.draft();
    draft.unsigned = draft.unsigned.replace("tt:", "msg:").replace("xmlns:tt", "xmlns:msg");
    good("tot-tien-to", "Tiền tố khác cho phong bì.", "Another prefix for the envelope.", draft);
    Draft signature = bench.draft();
    signature.defaultNamespace = true;
    good(
        "tot-tien-to-ds",
        "Chữ ký dùng không gian tên mặc định.",
        "The signature in a default namespace.",
        signature);
  }

  private void comments() {
    Draft around = bench.draft();
    good(
        "tot-chu-thich-ngoai",
        "Chú thích ngoài gốc.",
        "A comment outside the root.",
        around,
        around.signed() + "<!-- không được ký -->");
    Draft within = bench.draft();
    good(
        "tot-chu-thich-trong",
        "Chú thích trong nội dung: không được ký và không được chuyển cho ai đọc.",
        "A comment in the payload: not covered, and not handed on to any reader.",
        within,
        edit(within.signed(), "Kiểm", "Ki<!-- không được ký -->ểm"));
  }

  private void keyInfos() {
    Draft draft = bench.draft();
    draft.keyInfo =
        Draft.keyInfo(
            "<ds:KeyName>mot</ds:KeyName>"
                + KeyValues.of(bench.attacked().certificate())
                + Draft.x509Data(bench.attacked().shown()));
    good(
        "tot-key-info",
        "KeyInfo thêm KeyName và KeyValue đúng.",
        "KeyInfo also holds a KeyName and the right KeyValue.",
        draft);
    Draft chain = bench.draft();
    StringBuilder shown = new StringBuilder();
    bench.scene().members().get(0).chain().forEach(c -> shown.append(SigningKey.shown(c)));
    chain.keyInfo = Draft.keyInfo(Draft.x509Data(shown.toString()));
    good("tot-chuoi", "KeyInfo có cả chuỗi chứng thư.", "KeyInfo shows the chain.", chain);
  }

  private void large() {
    Draft draft = bench.draft();
    String signed = draft.signed();
    int room = bench.scene().maximumBytes() - Draft.bytes(signed).length;
    good(
        "tot-lon-nhat",
        "Thông điệp lớn đúng bằng giới hạn, phần thêm là chú thích.",
        "A message of exactly the largest size; the rest is comments.",
        draft,
        signed + padding(room));
  }

  /** So many bytes that may follow a root. */
  static String padding(int length) {
    String comment = "<!--" + " ".repeat(200_000) + "-->";
    return comment.repeat(length / comment.length()) + " ".repeat(length % comment.length());
  }
}
