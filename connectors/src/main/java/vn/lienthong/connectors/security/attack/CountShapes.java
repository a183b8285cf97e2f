package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.violated;

/** Several of what there must be exactly one of. */
final class CountShapes extends ShapeFamily {
  private static final String MORE = "there is more than one ds:Signature";

  CountShapes(Workbench bench) {
    super(bench, AttackFamily.COUNT);
  }

  @Override
  void make() {
    signatures();
    signedInfos();
    parts();
  }

  private void signatures() {
    Draft draft = bench.draft();
    String signed = draft.signed();
    String signature = part(signed, "<ds:Signature ", "</ds:Signature>");
    add(
        "hai-chu-ky",
        "Cùng một chữ ký đặt hai lần.",
        "The same signature twice.",
        violated(SIGNATURE + "[2]", MORE),
        draft,
        Draft.insert(signed, signature));
    Draft changed = bench.withOtherText(draft);
    String strange = signedByStranger(changed);
    add(
        "chu-ky-la-truoc",
        "Chữ ký của người lạ đứng trước chữ ký tốt.",
        "A stranger's signature stands before the good one.",
        violated(SIGNATURE + "[2]", MORE),
        draft,
        Draft.insert(strange, signature));
    add(
        "chu-ky-trong-noi-dung",
        "Chữ ký thứ hai giấu trong nội dung giả.",
        "A second signature is hidden within false content.",
        violated("", MORE),
        draft,
        edit(strange, "</tt:NoiDung>", signature + "</tt:NoiDung>"));
    add(
        "chu-ky-doi",
        "Chữ ký của chữ ký trong ds:Object.",
        "A countersignature within ds:Object.",
        violated("", MORE),
        draft,
        edit(signed, "</ds:Signature>", "<ds:Object>" + signature + "</ds:Object></ds:Signature>"));
  }

  private String signedByStranger(Draft draft) {
    draft.key = bench.twin().key();
    draft.keyInfo = Draft.keyInfo(Draft.x509Data(bench.twin().shown()));
    return draft.signed();
  }

  private void signedInfos() {
    Draft draft = bench.draft();
    String signed = draft.signed();
    String good = part(signed, "<ds:SignedInfo>", "</ds:SignedInfo>");
    Draft changed = bench.withOtherText(draft);
    String other = changed.signed();
    String evil = part(other, "<ds:SignedInfo>", "</ds:SignedInfo>");
    String value = part(signed, "<ds:SignatureValue>", "</ds:SignatureValue>");
    String changedWithValue =
        edit(other, part(other, "<ds:SignatureValue>", "</ds:SignatureValue>"), value);
    add(
        "hai-signed-info-gia-truoc",
        "SignedInfo giả đứng trước SignedInfo đã ký (CVE-2025-29774).",
        "A false SignedInfo before the signed one (CVE-2025-29774).",
        violated(SIGNED_INFO + "[2]", "ds:SignatureValue is expected"),
        draft,
        edit(changedWithValue, evil, evil + good));
    add(
        "hai-signed-info-gia-sau",
        "SignedInfo giả đứng sau SignedInfo đã ký.",
        "A false SignedInfo after the signed one.",
        violated(SIGNED_INFO + "[2]", "ds:SignatureValue is expected"),
        draft,
        edit(changedWithValue, evil, good + evil));
    add(
        "signed-info-long-nhau",
        "SignedInfo đã ký nằm trong SignedInfo giả.",
        "The signed SignedInfo is nested within a false one.",
        violated("", "is expected"),
        draft,
        edit(changedWithValue, "<ds:SignedInfo>", "<ds:SignedInfo>" + good));
  }

  private void parts() {
    Draft draft = bench.draft();
    String signed = draft.signed();
    String value = part(signed, "<ds:SignatureValue>", "</ds:SignatureValue>");
    add(
        "hai-signature-value",
        "Hai SignatureValue.",
        "Two SignatureValue.",
        violated(SIGNATURE + "/ds:SignatureValue[2]", "ds:KeyInfo is expected"),
        draft,
        edit(signed, value, value + value));
    String keyInfo = part(signed, "<ds:KeyInfo>", "</ds:KeyInfo>");
    add(
        "hai-key-info",
        "Hai KeyInfo.",
        "Two KeyInfo.",
        violated(KEY_INFO + "[2]", ""),
        draft,
        edit(signed, keyInfo, keyInfo + keyInfo));
    String digest = part(signed, "<ds:DigestValue>", "</ds:DigestValue>");
    add(
        "hai-digest-value",
        "Hai DigestValue trong một tham chiếu.",
        "Two DigestValue in one reference.",
        violated(REFERENCE + "/ds:DigestValue[2]", "no element is expected"),
        draft,
        edit(signed, digest, digest + digest));
    add(
        "doi-tuong-trong",
        "ds:Object chứa dữ liệu lạ không ai ký.",
        "A ds:Object with foreign data that nobody signed.",
        violated(SIGNATURE + "/ds:Object", ""),
        draft,
        edit(signed, "</ds:Signature>", "<ds:Object>x</ds:Object></ds:Signature>"));
    add(
        "phan-tu-la-trong-chu-ky",
        "Phần tử lạ trong ds:Signature.",
        "A foreign element within ds:Signature.",
        violated(SIGNATURE + "/*:la", ""),
        draft,
        edit(signed, "</ds:Signature>", "<la xmlns=\"urn:la\"/></ds:Signature>"));
  }
}
