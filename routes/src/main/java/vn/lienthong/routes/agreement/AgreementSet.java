package vn.lienthong.routes.agreement;

import static vn.lienthong.qcvn109.error.HubErrorCode.AGREEMENT_MISSING;
import static vn.lienthong.qcvn109.error.HubErrorCode.AGREEMENT_NOT_IN_FORCE;
import static vn.lienthong.qcvn109.error.HubErrorCode.PURPOSE_NOT_AGREED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/** All agreements that were read together. What none of them allows is refused. Immutable. */
public final class AgreementSet {
  private record Subject(String service, String version, MemberCode provider) {}

  private final List<Agreement> all;
  private final Map<Subject, List<Agreement>> bySubject;

  AgreementSet(List<Agreement> all) {
    this.all = List.copyOf(all);
    this.bySubject = all.stream().collect(Collectors.groupingBy(AgreementSet::subject));
  }

  /** Every agreement, in the order of the files. */
  public List<Agreement> all() {
    return all;
  }

  /**
   * Whether a message may pass on a day.
   *
   * @param day in Việt Nam
   */
  public AgreementDecision decide(MessageHeader header, LocalDate day) {
    List<Agreement> between = between(header);
    if (between.isEmpty()) {
      return refused(
          AGREEMENT_MISSING,
          "LoaiThongDiep",
          "%s may not call %s %s of %s"
              .formatted(header.sender(), header.service(), header.version(), header.receiver()),
          "%s chưa được gọi %s %s của %s; hai bên lập thỏa thuận trước"
              .formatted(header.sender(), header.service(), header.version(), header.receiver()));
    }
    String purpose = header.purpose();
    List<Agreement> covering = between.stream().filter(a -> a.covers(purpose)).toList();
    if (covering.isEmpty()) {
      return refused(
          PURPOSE_NOT_AGREED,
          "MucDich",
          (purpose == null ? "a purpose must be given" : "this purpose is not agreed")
              + agreed(between, "; none is", "; agreed: "),
          (purpose == null ? "phải nêu mục đích" : "mục đích này chưa được thỏa thuận")
              + agreed(between, "; chưa có mục đích nào", "; đã thỏa thuận: "));
    }
    Optional<Agreement> inForce =
        covering.stream().filter(a -> a.whyNotInForce(day).isEmpty()).findFirst();
    if (inForce.isEmpty()) {
      Agreement last = covering.get(covering.size() - 1);
      return refused(
          AGREEMENT_NOT_IN_FORCE,
          "LoaiThongDiep",
          last.code() + " " + last.whyNotInForce(day).orElse(""),
          last.code() + " không có hiệu lực ngày " + day + "; liên hệ đơn vị quản lý thỏa thuận");
    }
    Agreement agreement = inForce.get();
    return new AgreementDecision.Allowed(
        new AgreedUse(agreement, agreement.purpose(purpose).orElse(null)));
  }

  private List<Agreement> between(MessageHeader header) {
    var subject = new Subject(header.service(), header.version(), header.receiver());
    return bySubject.getOrDefault(subject, List.of()).stream()
        .filter(a -> a.consumer() == null || a.consumer().equals(header.sender()))
        .toList();
  }

  // The purpose itself is the sender's own text and may hold anything: it is not repeated.
  private static String agreed(List<Agreement> between, String none, String these) {
    String agreed =
        between.stream()
            .flatMap(a -> a.purposes().stream())
            .map(Purpose::code)
            .distinct()
            .collect(Collectors.joining(", "));
    return agreed.isEmpty() ? none : these + agreed;
  }

  private static Subject subject(Agreement agreement) {
    return new Subject(agreement.service(), agreement.serviceVersion(), agreement.provider());
  }

  private static AgreementDecision refused(
      HubErrorCode code, String item, String detail, String vietnamese) {
    return new AgreementDecision.Refused(code, item, detail, vietnamese);
  }
}
