package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;
import static vn.lienthong.connectors.security.attack.Expected.violated;
import static vn.lienthong.connectors.security.attack.Methods.DS;
import static vn.lienthong.connectors.security.attack.Methods.ENC;
import static vn.lienthong.connectors.security.attack.Methods.MORE;
import static vn.lienthong.connectors.security.attack.Methods.MORE_2007;

import java.util.Arrays;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * Methods that are weak, confused with others or mean nothing; and values that are no signature.
 */
final class AlgorithmShapes extends ShapeFamily {
  private static final String METHOD = SIGNED_INFO + "/ds:SignatureMethod";
  private static final String VALUE = "ds:SignatureValue";

  AlgorithmShapes(Workbench bench) {
    super(bench, AttackFamily.ALGORITHM);
  }

  @Override
  void make() {
    methods();
    secrets();
    digests();
    otherKinds();
    values();
    weakKeys();
  }

  private void methods() {
    method("thuat-toan-rsa-sha1", DS + "rsa-sha1");
    method("thuat-toan-rsa-md5", MORE + "rsa-md5");
    method("thuat-toan-rsa-sha224", MORE + "rsa-sha224");
    method("thuat-toan-ecdsa-sha1", MORE + "ecdsa-sha1");
    method("thuat-toan-dsa", DS + "dsa-sha1");
    method("thuat-toan-rsa-pss", MORE_2007 + "sha256-rsa-MGF1");
    method("thuat-toan-rsa-pss-tham-so", MORE_2007 + "rsa-pss");
    method("thuat-toan-eddsa", "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519");
    method("thuat-toan-none", "none");
    method("thuat-toan-rong", "");
  }

  private void method(String name, String method) {
    Draft draft = bench.draft();
    draft.signatureMethod = method;
    add(
        name,
        "Phương thức ký " + (method.isEmpty() ? "rỗng" : method) + ".",
        "Signature method " + (method.isEmpty() ? "empty" : method) + ".",
        violated(METHOD, "@Algorithm is not one of"),
        draft,
        draft.signed());
  }

  private void secrets() {
    hmac("hmac-khoa-cong-khai", MORE + "hmac-sha256", "", "dùng khóa công khai làm bí mật");
    String length = "<ds:HMACOutputLength>0</ds:HMACOutputLength>";
    hmac("hmac-do-dai-0", DS + "hmac-sha1", length, "độ dài kết quả 0 (CVE-2009-0217)");
    Draft draft = bench.draft();
    draft.methodParameters = length;
    add(
        "thuat-toan-tham-so",
        "HMACOutputLength=0 trong phương thức ký được phép.",
        "HMACOutputLength=0 inside an allowed method.",
        violated(METHOD, "no element is expected"),
        draft,
        draft.signed());
  }

  private void hmac(String name, String method, String parameters, String vietnamese) {
    Draft draft = bench.draft();
    draft.signatureMethod = method;
    draft.methodParameters = parameters;
    draft.secret = bench.attacked().certificate().getPublicKey().getEncoded();
    add(
        name,
        "HMAC, " + vietnamese + ".",
        "HMAC with the public key as its secret, by " + method + ".",
        violated(METHOD, "@Algorithm is not one of"),
        draft,
        draft.signed());
  }

  private void digests() {
    digest("bam-sha1", DS + "sha1");
    digest("bam-md5", MORE + "md5");
    digest("bam-sha224", MORE + "sha224");
    digest("bam-sha3", MORE_2007 + "sha3-256");
    digest("bam-la", ENC + "khong-co");
  }

  private void digest(String name, String method) {
    Draft draft = bench.draft();
    draft.digestMethod = method;
    add(
        name,
        "Hàm băm " + method + ".",
        "Digest " + method + ".",
        violated(REFERENCE + "/ds:DigestMethod", "@Algorithm is not one of"),
        draft,
        draft.signed());
  }

  private void otherKinds() {
    String kind = bench.attacked().key().getAlgorithm();
    Draft draft = bench.draft();
    String other = kind.equals("EC") ? "rsa-sha256" : "ecdsa-sha256";
    draft.signatureMethod = MORE + other;
    add(
        "thuat-toan-khac-loai-khoa",
        "Phương thức ký của loại khóa khác: " + other + ".",
        "The method of another kind of key: " + other + ".",
        violated(SIGNATURE, "does not fit the kind of the registered key"),
        draft,
        draft.signed());
    Draft longer = bench.draft();
    String named = kind.equals("EC") ? "ecdsa-sha512" : "rsa-sha512";
    String signed = longer.signed();
    add(
        "thuat-toan-doi-ten",
        "Đổi tên phương thức sau khi ký.",
        "The method's name was changed after signing.",
        refused(HubErrorCode.SIGNATURE_INVALID, SIGNATURE, ""),
        longer,
        edit(signed, longer.signatureMethod, MORE + named));
  }

  private void values() {
    value("gia-tri-rong", "rỗng", "empty", new byte[0]);
    value("gia-tri-mot-byte", "một byte", "one byte", new byte[1]);
    value("gia-tri-khong-64", "64 byte 0: r=0, s=0 (CVE-2022-21449)", "r=0, s=0", new byte[64]);
    value("gia-tri-khong-256", "256 byte 0", "256 zero bytes", new byte[256]);
    byte[] ones = new byte[64];
    Arrays.fill(ones, (byte) 0xFF);
    value("gia-tri-ff", "64 byte FF", "64 bytes FF", ones);
    Draft draft = bench.draft();
    String signed = draft.signed();
    String text = part(signed, "<ds:SignatureValue>", "</ds:SignatureValue>");
    add(
        "gia-tri-khong-base64",
        "Giá trị chữ ký không phải base64.",
        "The signature's value is no base64.",
        refused(HubErrorCode.SIGNATURE_INVALID, SIGNATURE, ""),
        draft,
        edit(signed, text, "<ds:SignatureValue>%%%%</ds:SignatureValue>"));
    Draft shorter = bench.draft();
    String digest = part(shorter.signed(), "<ds:DigestValue>", "</ds:DigestValue>");
    add(
        "gia-tri-bam-rong",
        "DigestValue bị làm rỗng.",
        "DigestValue was emptied.",
        refused(HubErrorCode.SIGNATURE_INVALID, SIGNATURE, ""),
        shorter,
        edit(shorter.signed(), digest, "<ds:DigestValue></ds:DigestValue>"));
  }

  private void value(String name, String vietnamese, String english, byte[] value) {
    Draft draft = bench.draft();
    String signed = draft.signed();
    String text = part(signed, "<ds:SignatureValue>", "</ds:SignatureValue>");
    add(
        name,
        "Giá trị chữ ký " + vietnamese + ".",
        "The signature's value: " + english + ".",
        refused(HubErrorCode.SIGNATURE_INVALID, SIGNATURE + "/" + VALUE, "the value was not made"),
        draft,
        edit(signed, text, "<ds:SignatureValue>" + Draft.base64(value) + "</ds:SignatureValue>"));
  }

  private void weakKeys() {
    weak("khoa-rsa-1024", "RSA 1024 bit", "RSA of 1024 bits", Strangers.rsa(1024));
    weak("khoa-p192", "đường cong P-192", "curve P-192", Strangers.curve("secp192r1"));
    weak("khoa-k256", "đường cong secp256k1", "curve secp256k1", Strangers.curve("secp256k1"));
  }

  private void weak(String name, String vietnamese, String english, SigningKey key) {
    Draft draft = bench.draft();
    draft.signatureMethod = Methods.usual(key.key().getAlgorithm());
    draft.key = key.key();
    draft.keyInfo = Draft.keyInfo(Draft.x509Data(key.shown()));
    add(
        name,
        "Khóa yếu không ai đăng ký: " + vietnamese + ".",
        "A weak key that nobody registered: " + english + ".",
        refused(HubErrorCode.SIGNER_UNKNOWN, SIGNATURE, "no registered certificate"),
        draft,
        draft.signed());
  }
}
