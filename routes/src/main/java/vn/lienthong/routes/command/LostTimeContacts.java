package vn.lienthong.routes.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.backup.RestoredBackup.InTouch;
import vn.lienthong.routes.registry.Member;

/** Whom to call after a restore: members; and apart, whoever else stands in the evidence. */
final class LostTimeContacts {
  private final Terminal terminal;
  private final Map<String, Member> members;

  LostTimeContacts(Terminal terminal, List<Member> members) {
    this.terminal = terminal;
    this.members =
        members.stream()
            .collect(Collectors.toMap(member -> member.code().value(), Function.identity()));
  }

  void show(List<InTouch> all) {
    terminal.say(
        "Hãy liên hệ các thành viên sau, đề nghị gửi lại nguyên văn mọi thông điệp đã gửi trong khoảng đó"
            + " (dù đã có biên nhận) và thông điệp chưa có biên nhận cuối:",
        "Turn to these members: let them send again, the very same bytes, all that they sent in the"
            + " lost time, with whatever receipt, and what has no final receipt.");
    all.stream().filter(this::isAsked).forEach(one -> terminal.line("  " + line(one)));
    List<InTouch> others = all.stream().filter(one -> !isAsked(one)).toList();
    if (!others.isEmpty()) {
      terminal.say(
          "Cũng có trong chứng cứ, không phải thành viên để liên hệ:",
          "Also in the evidence, and no members to turn to:");
      others.forEach(one -> terminal.line("  " + other(one)));
    }
  }

  private boolean isAsked(InTouch one) {
    Member member = members.get(one.member());
    return member != null && !member.kind().equals(Member.HUB);
  }

  private String other(InTouch one) {
    String what =
        members.containsKey(one.member())
            ? "chính trục này / this hub itself"
            : "không có trong config/members: đã gỡ hoặc mã cũ; hỏi đơn vị quản lý mã này"
                + " / in no member file: removed, or an old code; ask whoever had it";
    return one.member() + "  " + what + last(one);
  }

  private String line(InTouch one) {
    Member member = Objects.requireNonNull(members.get(one.member()));
    return one.member()
        + "  "
        + member.name()
        + " / "
        + member.englishName()
        + (member.active() ? "" : "  (tạm ngừng / suspended)")
        + contact(member.about().contact())
        + last(one);
  }

  private static String contact(Member.@Nullable Contact contact) {
    return contact == null
        ? "  (không có đầu mối / no contact)"
        : Stream.of(contact.name(), contact.phone(), contact.email())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ", "  ", ""));
  }

  private static String last(InTouch one) {
    return "  (cuối / last " + Moment.said(one.last().toInstant()) + ")";
  }
}
