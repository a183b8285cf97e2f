package vn.lienthong.connectors.security.attack;

import static vn.lienthong.connectors.security.attack.Expected.refused;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Rightly signed messages that come again, too late, too early or over another connection. */
final class ReplayShapes extends ShapeFamily {
  private static final String HEADER = "tt:TieuDe/tt:";

  ReplayShapes(Workbench bench) {
    super(bench, AttackFamily.REPLAY);
  }

  @Override
  void make() {
    times();
    again();
    bench.memberWith("EC").ifPresent(this::malleated);
    bench.other().ifPresent(this::otherConnection);
  }

  private void times() {
    OffsetDateTime now = OffsetDateTime.now(bench.scene().clock());
    Expected outside =
        refused(HubErrorCode.SEND_TIME_OUTSIDE_WINDOW, HEADER + "ThoiDiemGui", "is not between");
    timed(
        "phat-lai-cu",
        "gửi từ 30 ngày trước",
        "sent 30 days ago",
        now.minusDays(30),
        null,
        outside);
    timed("gui-tuong-lai", "gửi ở ngày mai", "sent tomorrow", now.plusDays(1), null, outside);
    timed(
        "het-han",
        "đã hết hạn",
        "that has expired",
        now.minusMinutes(10),
        now.minusMinutes(5),
        refused(HubErrorCode.MESSAGE_EXPIRED, HEADER + "HetHan", "expired at"));
  }

  private void timed(
      String name,
      String vietnamese,
      String english,
      OffsetDateTime sent,
      @Nullable OffsetDateTime expires,
      Expected expected) {
    Draft draft = bench.draft(header -> at(header, sent.withNano(0), expires));
    hub(
        name,
        "Thông điệp ký đúng nhưng " + vietnamese + ".",
        "A rightly signed message " + english + ".",
        expected,
        draft,
        List.of(),
        draft.signed());
  }

  private static MessageHeader at(
      MessageHeader header, OffsetDateTime sent, @Nullable OffsetDateTime expires) {
    return new MessageHeader(
        header.id(),
        header.service(),
        header.version(),
        header.sender(),
        header.receiver(),
        sent,
        expires == null ? null : expires.withNano(0),
        null,
        null,
        null,
        null,
        null);
  }

  private void again() {
    Draft draft = bench.draft();
    byte[] first = Draft.bytes(draft.signed());
    hub(
        "gui-lai-y-nguyen",
        "Gửi lại y nguyên: phải nhận lại kết quả đã lưu.",
        "The same bytes again: the stored outcome must come back.",
        Expected.same(),
        draft,
        List.of(first),
        draft.signed());
    Draft signedAgain = bench.draft();
    String one = signedAgain.signed();
    signedAgain.keyInfo = signedAgain.keyInfo.replace("><", ">\n<");
    hub(
        "ky-lai",
        "Cùng nội dung, ký lại với KeyInfo viết khác.",
        "The same content signed again, its KeyInfo written otherwise.",
        Expected.same(),
        signedAgain,
        List.of(Draft.bytes(one)),
        signedAgain.signed());
    Draft reused = bench.draft();
    hub(
        "dung-lai-ma",
        "Cùng mã thông điệp, nội dung khác, ký đúng.",
        "The same id with other content, rightly signed.",
        refused(HubErrorCode.ID_REUSED, HEADER + "MaThongDiep", "another digest"),
        reused,
        List.of(Draft.bytes(reused.signed())),
        bench.withOtherText(reused).signed());
  }

  private void malleated(MemberKey member) {
    Draft draft = bench.draft(member);
    String signed = draft.signed();
    bench.shape(
        what(
            "ecdsa-bien-dang",
            "Chữ ký ECDSA (r, s) đổi thành (r, n-s) mà không cần khóa: vẫn là thông điệp cũ.",
            "ECDSA (r, s) turned into (r, n-s) without the key: still the same message.",
            Expected.same()),
        Judge.HUB,
        member.member(),
        draft.id,
        List.of(Draft.bytes(signed)),
        Draft.bytes(Malleable.otherForm(signed, member.certificate())));
  }

  private void otherConnection(MemberKey other) {
    Draft draft = bench.draft();
    bench.shape(
        what(
            "ket-noi-khac",
            "Thành viên khác mang thông điệp bắt được tới qua kết nối của mình.",
            "Another member brings a captured message over its own connection.",
            refused(HubErrorCode.SENDER_NOT_CONNECTED_MEMBER, HEADER + "BenGui", "connection of")),
        Judge.HUB,
        other.member(),
        draft.id,
        List.of(),
        Draft.bytes(draft.signed()));
  }

  private void hub(
      String name,
      String vietnamese,
      String english,
      Expected expected,
      Draft draft,
      List<byte[]> before,
      String text) {
    bench.shape(
        what(name, vietnamese, english, expected),
        Judge.HUB,
        bench.scene().members().get(0).member(),
        draft.id,
        before,
        Draft.bytes(text));
  }
}
