package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Draft.keyInfo;
import static vn.lienthong.connectors.security.attack.Draft.x509Data;
import static vn.lienthong.connectors.security.attack.Expected.refused;
import static vn.lienthong.connectors.security.attack.Expected.violated;

import vn.lienthong.qcvn109.error.HubErrorCode;

/** A stranger signs for the attacked member, and says in ever other ways whose key it was. */
final class KeyInfoShapes extends ShapeFamily {
  private static final Expected UNKNOWN =
      refused(HubErrorCode.SIGNER_UNKNOWN, SIGNATURE, "no registered certificate");
  private static final Expected NOT_BY_THIS_KEY =
      refused(
          HubErrorCode.SIGNATURE_INVALID,
          SIGNATURE + "/ds:SignatureValue",
          "with the key of the registered certificate");

  KeyInfoShapes(Workbench bench) {
    super(bench, AttackFamily.KEY_INFO);
  }

  @Override
  void make() {
    certificates();
    withoutCertificate();
    elsewhere();
    unreadable();
    bench.other().ifPresent(other -> registered(SigningKey.of(other)));
  }

  private void certificates() {
    String own = bench.twin().shown();
    String victim = bench.attacked().shown();
    forged("khoa-la", "chứng thư tự tạo cùng tên, cùng số", "a look-alike", UNKNOWN, x509Data(own));
    forged("khoa-muon", "chứng thư nạn nhân", "the victim's", NOT_BY_THIS_KEY, x509Data(victim));
    forged(
        "khoa-la-truoc",
        "chứng thư lạ rồi chứng thư nạn nhân",
        "a strange one, then the victim's",
        NOT_BY_THIS_KEY,
        x509Data(own + victim));
    forged(
        "khoa-la-sau",
        "chứng thư nạn nhân rồi chứng thư lạ",
        "the victim's, then a strange one",
        NOT_BY_THIS_KEY,
        x509Data(victim + own));
    forged(
        "khoa-gia-tri-kem",
        "KeyValue của kẻ lạ và chứng thư nạn nhân",
        "the stranger's KeyValue and the victim's certificate",
        NOT_BY_THIS_KEY,
        KeyValues.of(bench.twin().certificate()) + x509Data(victim));
    forged(
        "khoa-hai-x509data",
        "hai X509Data, lạ và nạn nhân",
        "two X509Data, strange and victim's",
        violated(KEY_INFO, "exactly one ds:X509Data"),
        x509Data(own) + x509Data(victim));
    forged(
        "khoa-qua-nhieu",
        "năm chứng thư",
        "five certificates",
        violated(KEY_INFO + "/ds:X509Data", "1 to 4 ds:X509Certificate"),
        x509Data(own.repeat(4) + victim));
  }

  private void withoutCertificate() {
    Expected none = violated(KEY_INFO, "exactly one ds:X509Data");
    Expected noCertificate = violated(KEY_INFO + "/ds:X509Data", "ds:X509Certificate are required");
    forged(
        "khoa-chi-gia-tri",
        "chỉ có KeyValue của kẻ lạ",
        "the stranger's KeyValue only",
        none,
        KeyValues.of(bench.twin().certificate()));
    String victim = bench.attacked().certificate().getSubjectX500Principal().getName();
    forged("khoa-chi-ten", "chỉ có KeyName", "a KeyName only", none, name(victim));
    forged(
        "khoa-chi-ski",
        "chỉ có X509SKI",
        "an X509SKI only",
        noCertificate,
        x509Data("<ds:X509SKI>AAAA</ds:X509SKI>"));
    forged(
        "khoa-chi-so",
        "chỉ có X509IssuerSerial",
        "an X509IssuerSerial only",
        noCertificate,
        x509Data(
            "<ds:X509IssuerSerial><ds:X509IssuerName>CN=x</ds:X509IssuerName><ds:X509SerialNumber>1"
                + "</ds:X509SerialNumber></ds:X509IssuerSerial>"));
    Draft draft = bench.draft();
    draft.keyInfo = "";
    add(
        "khoa-khong-co",
        "Chữ ký đúng nhưng không có KeyInfo.",
        "A right signature without KeyInfo.",
        violated(SIGNATURE, "ds:KeyInfo is expected"),
        draft,
        draft.signed());
  }

  private static String name(String text) {
    return "<ds:KeyName>" + text.replace("<", "&lt;") + "</ds:KeyName>";
  }

  private void elsewhere() {
    String trap = bench.scene().trap().toString();
    String type = " Type=\"" + Methods.DS + "X509Data\"/>";
    fetching("khoa-retrieval-http", "<ds:RetrievalMethod URI=\"" + trap + "\"" + type);
    fetching("khoa-retrieval-file", "<ds:RetrievalMethod URI=\"file:///etc/hostname\"" + type);
    fetching("khoa-retrieval-vong", "<ds:RetrievalMethod Id=\"v\" URI=\"#v\"" + type);
    fetching(
        "khoa-key-info-reference",
        "<d:KeyInfoReference xmlns:d=\"http://www.w3.org/2009/xmldsig11#\" URI=\"" + trap + "\"/>");
    fetching(
        "khoa-encrypted-key",
        "<x:EncryptedKey xmlns:x=\"http://www.w3.org/2001/04/xmlenc#\"><x:CipherData>"
            + "<x:CipherReference URI=\""
            + trap
            + "\"/></x:CipherData></x:EncryptedKey>");
    fetching(
        "khoa-security-token",
        "<w:SecurityTokenReference xmlns:w=\"urn:wsse\"><w:Reference URI=\""
            + trap
            + "\"/></w:SecurityTokenReference>");
    fetching("khoa-mgmt", "<ds:MgmtData>x</ds:MgmtData>");
  }

  private void fetching(String name, String element) {
    forged(
        name,
        "phần tử bắt trục đi lấy khóa ở chỗ khác",
        "an element that makes the hub fetch a key",
        violated(KEY_INFO + "/", "may stand here"),
        element + x509Data(bench.attacked().shown()));
  }

  private void unreadable() {
    forged(
        "khoa-chung-thu-hong",
        "chứng thư không đọc được",
        "a certificate that is none",
        violated(SIGNATURE, "cannot be read"),
        x509Data("<ds:X509Certificate>AAAA</ds:X509Certificate>"));
    forged(
        "khoa-chung-thu-rong",
        "chứng thư rỗng",
        "an empty certificate",
        violated(SIGNATURE, "cannot be read"),
        x509Data("<ds:X509Certificate/>"));
  }

  private void registered(SigningKey other) {
    String victim = bench.attacked().shown();
    Draft borrowed = bench.draft();
    SigningKey twin = Strangers.twinOf(other.certificate());
    borrowed.key = twin.key();
    borrowed.signatureMethod = Methods.usual(twin.key().getAlgorithm());
    borrowed.keyInfo = keyInfo(x509Data(other.shown()));
    add(
        "khoa-thanh-vien-khac",
        "Kẻ lạ ký, KeyInfo có chứng thư của một thành viên khác.",
        "Signed by a stranger; KeyInfo shows another member's certificate.",
        NOT_BY_THIS_KEY,
        borrowed,
        borrowed.signed());
    Draft draft = bench.draft();
    draft.keyInfo = keyInfo(x509Data(victim + other.shown()));
    add(
        "khoa-hai-thanh-vien",
        "Chữ ký đúng, nhưng trình chứng thư của hai thành viên.",
        "A right signature that shows the certificates of two members.",
        violated(SIGNATURE, "more than one registered certificate"),
        draft,
        draft.signed());
    Draft named = bench.draft();
    named.key = other.key();
    named.signatureMethod = Methods.usual(other.key().getAlgorithm());
    named.keyInfo = keyInfo(x509Data(other.shown()));
    add(
        "khoa-ky-thay",
        "Thành viên khác ký thông điệp ghi tên nạn nhân là bên gửi.",
        "Another member signs a message that names the victim as sender.",
        refused(HubErrorCode.SENDER_NOT_SIGNER, "/tt:TieuDe/tt:BenGui", "the signer is"),
        named,
        named.signed());
  }

  private void forged(
      String name, String vietnamese, String english, Expected expected, String content) {
    Draft draft = bench.draft();
    draft.key = bench.twin().key();
    draft.keyInfo = keyInfo(content);
    add(
        name,
        "Kẻ lạ ký, KeyInfo có " + vietnamese + ".",
        "Signed by a stranger; KeyInfo shows " + english + ".",
        expected,
        draft,
        draft.signed());
  }
}
