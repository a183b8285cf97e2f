package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.PURPOSE_NOT_AGREED;
import static vn.lienthong.qcvn109.error.HubErrorCode.SCHEMA_INVALID;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.agreement.AgreementDecision;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.release.AnswerFilter;
import vn.lienthong.routes.release.AnswerFilters;

/** What the agreements of this moment release for a question. */
public final class Releases {
  /** {@code tt:MaType}, in which a field that is not released is named. */
  private static final int LONGEST_NAME = 100;

  private final AgreementRegistry agreements;
  private final Clock clock;

  /** Asks the agreements in force when it is asked. */
  public Releases(AgreementRegistry agreements, Clock clock) {
    this.agreements = agreements;
    this.clock = clock;
  }

  /**
   * A question's release.
   *
   * @param use the agreement in force, with the purpose
   * @param filter what it releases of what is asked
   */
  record Release(AgreedUse use, AnswerFilter filter) {}

  /**
   * Asked anew for the question and for its answer, since an agreement may end in between. Empty
   * for a service whose answer has no data of people.
   */
  Optional<Release> of(VerifiedMessage question) {
    Optional<QName> filtered = filtered(question.header());
    if (filtered.isEmpty()) {
      return Optional.empty();
    }
    AgreedUse use = agreed(question.header());
    AnswerFilter filter = filter(filtered.get(), use, question);
    if (filter.isNothing()) {
      throw Faults.refuse(
          PURPOSE_NOT_AGREED,
          AskedFields.PLACE,
          use.agreement().code() + " releases none of the asked fields for this purpose");
    }
    return Optional.of(new Release(use, filter));
  }

  /**
   * Whether an answer that was given to a question may be given again: the agreements of this
   * moment allow the question and release everything that the answer says.
   */
  boolean stillAllow(VerifiedMessage question, byte[] answer) {
    LocalDate today = today();
    if (!(agreements.current().decide(question.header(), today)
        instanceof AgreementDecision.Allowed allowed)) {
      return false;
    }
    Optional<QName> filtered = filtered(question.header());
    if (filtered.isEmpty()) {
      return true;
    }
    Element payload = Envelopes.payload(SecureXml.parse(answer).getDocumentElement());
    AnswerFilter filter = filter(filtered.get(), allowed.use(), question);
    return !filter.isNothing() && filter.releasesAllOf(payload, today);
  }

  /** The payloads that may answer a message. */
  static List<QName> answers(MessageHeader asked) {
    return ServiceContracts.find(asked.service(), asked.version()).stream()
        .map(ServiceContract::answer)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The answer of a question that is about people, whose fields an agreement names. */
  static Optional<QName> filtered(MessageHeader asked) {
    return answers(asked).stream().filter(AnswerFilters::isFiltered).findFirst();
  }

  private static AnswerFilter filter(QName answer, AgreedUse use, VerifiedMessage question) {
    return AnswerFilters.of(answer, use.rule(), asked(question)).orElseThrow();
  }

  private AgreedUse agreed(MessageHeader header) {
    AgreementDecision decision = agreements.current().decide(header, today());
    if (decision instanceof AgreementDecision.Refused refused) {
      throw Faults.refuse(
          refused.code(), Faults.HEADER + refused.item(), refused.detail(), refused.vietnamese());
    }
    return ((AgreementDecision.Allowed) decision).use();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(VietnamTime.ZONE));
  }

  private static List<String> asked(VerifiedMessage question) {
    List<String> fields = AskedFields.of(question.payload());
    if (fields.stream().anyMatch(field -> field.length() > LONGEST_NAME)) {
      throw Faults.refuse(
          SCHEMA_INVALID, AskedFields.PLACE, "no field has a name of more than " + LONGEST_NAME);
    }
    return fields;
  }
}
