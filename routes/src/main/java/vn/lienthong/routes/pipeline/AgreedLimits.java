package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.QUESTIONS_DIFFER;
import static vn.lienthong.qcvn109.error.HubErrorCode.QUOTA_EXCEEDED;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.AgreementQuotas;
import vn.lienthong.routes.agreement.DifferingQuestions;

/**
 * What an agreement allows in numbers that are kept: the day's quota, and questions that differ.
 */
public final class AgreedLimits {
  private final AgreementQuotas quotas = new AgreementQuotas();
  private final DifferingQuestions questions = new DifferingQuestions();
  private final KeyedDigest digest;

  /** Keeps people and questions as this digest only. */
  public AgreedLimits(KeyedDigest digest) {
    this.digest = digest;
  }

  /**
   * Spends what a message costs, in the transaction that keeps it: last, since all messages under
   * the same quota wait here for each other's commit.
   *
   * @throws vn.lienthong.qcvn109.error.HubException where a limit is passed
   */
  void spend(Handle tx, Reception reception) {
    reception
        .agreed()
        .map(AgreedUse::agreement)
        .ifPresent(
            agreement -> {
              ask(tx, reception, agreement);
              count(tx, reception, agreement);
            });
  }

  private void ask(Handle tx, Reception reception, Agreement agreement) {
    if (Releases.filtered(reception.message().header()).isEmpty()) {
      return;
    }
    StatedPerson stated = StatedPerson.in(reception.message().payload());
    MemberCode consumer = reception.message().header().sender();
    byte[] question = digest.of("question\n" + stated.statement());
    int most = agreement.questions().differing();
    Set<String> people = stated.statement().isEmpty() ? Set.of() : stated.numbers();
    for (String number : people) {
      byte[] subject = digest.of("asked-about\n" + number);
      if (!questions.spend(tx, consumer, subject, question, most, reception.at())) {
        throw Faults.refuse(
            QUESTIONS_DIFFER,
            "/tt:ThongDiep/tt:NoiDung/*",
            "%s allows %d differing questions about one person within 24 hours"
                .formatted(agreement.code(), most),
            "%s cho phép %d câu hỏi khác nhau về một người trong 24 giờ; kiểm tra lại giấy tờ của người đó"
                .formatted(agreement.code(), most));
      }
    }
  }

  private void count(Handle tx, Reception reception, Agreement agreement) {
    MemberCode consumer = reception.message().header().sender();
    if (!quotas.spend(tx, agreement, consumer, reception.day())) {
      OffsetDateTime midnight =
          reception.day().plusDays(1).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
      reception.retryAfter(Duration.between(reception.at(), midnight));
      throw Faults.refuse(
          QUOTA_EXCEEDED,
          Faults.HEADER + "LoaiThongDiep",
          "%s allows %d messages a day, those of %s are used up"
              .formatted(agreement.code(), agreement.quotaPerDay(), reception.day()),
          "%s cho phép %d thông điệp một ngày, ngày %s đã hết; gửi lại ngày mai, giữ nguyên mã"
              .formatted(agreement.code(), agreement.quotaPerDay(), reception.day()));
    }
  }
}
