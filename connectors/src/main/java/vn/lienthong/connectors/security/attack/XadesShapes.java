package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;
import static vn.lienthong.connectors.security.attack.Expected.violated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.connectors.security.timestamp.LocalTimeStampAuthority;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.xml.SecureXml;

/** What only HUB-XADES-T-1 makes possible; left out where no time-stamps can be had. */
final class XadesShapes extends ShapeFamily {
  private static final String QUALIFYING = SIGNATURE + "/ds:Object/*:QualifyingProperties";
  private static final String SECOND = SIGNED_INFO + "/ds:Reference[2]";

  XadesShapes(Workbench bench) {
    super(bench, AttackFamily.XADES);
  }

  @Override
  void make() {
    TimeStampAuthority stamps = bench.scene().stamps();
    if (stamps != null) {
      good(stamps);
      coverage(stamps);
      objects(stamps);
      properties(stamps);
      timeStamps(stamps);
    }
  }

  private XadesDraft draft(TimeStampAuthority stamps) {
    Draft plain = bench.draft();
    return new XadesDraft(plain, bench.attacked().certificate(), stamps, bench.scene().clock());
  }

  private void good(TimeStampAuthority stamps) {
    Draft plain = bench.draft();
    var signer =
        HubSignatures.evidenceSigner(bench.scene().members().get(0), stamps, bench.scene().clock());
    byte[] signed = signer.sign(SecureXml.parse(Draft.bytes(plain.unsigned))).bytes();
    add(
        "tot-xades",
        "Chữ ký HUB-XADES-T-1 tốt có dấu thời gian.",
        "A good HUB-XADES-T-1 signature with its time-stamp.",
        Expected.accepted(),
        plain,
        new String(signed, StandardCharsets.UTF_8));
    XadesDraft other = draft(stamps);
    add(
        "tot-xades-khac",
        "HUB-XADES-T-1 do chương trình khác viết, không có DataObjectFormat.",
        "HUB-XADES-T-1 as another program writes it, without DataObjectFormat.",
        Expected.accepted(),
        other,
        other.stamped());
  }

  private void coverage(TimeStampAuthority stamps) {
    XadesDraft uncovered = draft(stamps);
    uncovered.covered = false;
    add(
        "xades-khong-ky",
        "SignedProperties không được tham chiếu nào ký.",
        "No reference covers SignedProperties.",
        violated(SIGNED_INFO, "ds:Reference is expected"),
        uncovered,
        uncovered.stamped());
    XadesDraft elsewhere = draft(stamps);
    elsewhere.uri = "#TD-" + elsewhere.draft.id;
    add(
        "xades-ky-cho-khac",
        "Tham chiếu thứ hai chỉ vào gốc thay vì SignedProperties.",
        "The second reference points at the root, not at SignedProperties.",
        violated(SECOND, "@Id of SignedProperties"),
        elsewhere,
        elsewhere.stamped());
    XadesDraft wrapped = draft(stamps);
    String signed = wrapped.properties;
    wrapped.draft.unsigned =
        edit(wrapped.draft.unsigned, "</tt:NoiDung>", signed + "</tt:NoiDung>");
    wrapped.properties = edit(signed, "Id=\"SP-", "Id=\"GIA-");
    add(
        "xades-boc-noi-dung",
        "SignedProperties đã ký nằm trong nội dung, bản giả có Id khác nằm trong ds:Object.",
        "The signed SignedProperties in the payload, false ones with another Id in ds:Object.",
        violated(SECOND, "@Id of SignedProperties"),
        wrapped,
        wrapped.stamped());
    XadesDraft same = draft(stamps);
    same.draft.unsigned =
        edit(same.draft.unsigned, "</tt:NoiDung>", same.properties + "</tt:NoiDung>");
    add(
        "xades-boc-cung-id",
        "SignedProperties cùng Id nằm cả trong nội dung.",
        "SignedProperties of the same Id also in the payload.",
        violated("", "an identifier occurs twice"),
        same,
        same.stamped());
  }

  private void objects(TimeStampAuthority stamps) {
    XadesDraft before = draft(stamps);
    before.objectBefore = "<ds:Object><gia xmlns=\"urn:gia\"/></ds:Object>";
    add(
        "xades-object-truoc",
        "Một ds:Object lạ đứng trước.",
        "A foreign ds:Object comes first.",
        violated(SECOND, "no element"),
        before,
        before.stamped());
    XadesDraft after = draft(stamps);
    after.objectAfter = "<ds:Object/>";
    add(
        "xades-hai-object",
        "Có hai ds:Object.",
        "Two ds:Object.",
        violated(SIGNATURE, "no element"),
        after,
        after.stamped());
    XadesDraft target = draft(stamps);
    target.target = "#KHAC";
    add(
        "xades-target-la",
        "QualifyingProperties có Target của chữ ký khác.",
        "QualifyingProperties with the Target of another signature.",
        violated(QUALIFYING, "@Target"),
        target,
        target.stamped());
  }

  private void properties(TimeStampAuthority stamps) {
    var clock = bench.scene().clock();
    XadesDraft named = new XadesDraft(bench.draft(), bench.twin().certificate(), stamps, clock);
    add(
        "xades-chung-thu-khac",
        "Thuộc tính được ký nêu chứng thư khác với chứng thư đã đăng ký.",
        "The signed properties name another than the registered certificate.",
        violated(QUALIFYING, "names another than the registered certificate"),
        named,
        named.stamped());
    XadesDraft twice = draft(stamps);
    twice.moreProperties =
        XadesDraft.properties("HAI-" + twice.id, bench.twin().certificate(), clock);
    add(
        "xades-thuoc-tinh-doi",
        "Hai SignedProperties, cái thứ hai không được ký.",
        "Two SignedProperties, the second of which is not covered.",
        violated(QUALIFYING + "/*:SignedProperties[2]", "UnsignedProperties is expected"),
        twice,
        twice.stamped());
    XadesDraft same = draft(stamps);
    same.moreProperties = same.properties;
    add(
        "xades-thuoc-tinh-trung",
        "SignedProperties lặp lại y hệt.",
        "The same SignedProperties twice.",
        violated(QUALIFYING + "/*:SignedProperties[2]", "an identifier occurs twice"),
        same,
        same.stamped());
    XadesDraft changed = draft(stamps);
    String year = "<xades:SigningTime>2";
    add(
        "xades-sua-gio-ky",
        "Giờ ký bị sửa sau khi ký.",
        "The signing time was changed after signing.",
        refused(HubErrorCode.SIGNATURE_INVALID, REFERENCE, "content differs"),
        changed,
        edit(changed.stamped(), year, "<xades:SigningTime>1"));
  }

  private void timeStamps(TimeStampAuthority stamps) {
    XadesDraft bare = draft(stamps);
    invalid(
        "xades-bo-dau",
        "Dấu thời gian bị bỏ.",
        "The time-stamp was stripped.",
        "there is no time-stamp",
        bare,
        bare.signed());
    XadesDraft one = draft(stamps);
    XadesDraft other = draft(stamps);
    invalid(
        "xades-dau-cua-chu-ky-khac",
        "Dấu thời gian của một chữ ký khác.",
        "The time-stamp of another signature.",
        "it stamps another signature",
        one,
        XadesDraft.withStamp(one.signed(), other.stampFor(other.signed())));
    SigningKey stranger = Strangers.timeStamps();
    XadesDraft foreign = draft(stamps);
    foreign.authority =
        new LocalTimeStampAuthority(
            stranger.key(), List.of(stranger.certificate()), bench.scene().clock());
    invalid(
        "xades-dau-cua-ke-la",
        "Dấu thời gian của nơi cấp dấu không ai biết.",
        "The time-stamp of an authority that nobody knows.",
        "the authority's certificate: CHAIN_INVALID",
        foreign,
        foreign.stamped());
    XadesDraft rubbish = draft(stamps);
    invalid(
        "xades-dau-rac",
        "Dấu thời gian không đọc được.",
        "A time-stamp that is none.",
        "it cannot be read",
        rubbish,
        XadesDraft.withStamp(rubbish.signed(), new byte[] {48, 3, 2, 1, 0}));
  }

  private void invalid(
      String name, String vietnamese, String english, String detail, XadesDraft of, String text) {
    Expected expected = refused(HubErrorCode.TIME_STAMP_INVALID, QUALIFYING, detail);
    add(name, vietnamese, english, expected, of, text);
  }

  private void add(
      String name, String vietnamese, String english, Expected expected, XadesDraft of, String t) {
    add(name, vietnamese, english, expected, of.draft, t);
  }
}
