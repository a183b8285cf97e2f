package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.HUB_FAULT;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;
import static vn.lienthong.qcvn109.error.HubErrorCode.SCHEMA_INVALID;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.disclosure.GivenData;
import vn.lienthong.routes.release.FilteredAnswer;

/**
 * Makes the asker's answer out of the provider's verified one. What is canonical, meant for the
 * asker and no more than was agreed passes as the provider signed it; anything else becomes an
 * answer of the hub that names its source.
 */
public final class AnswerMaker {
  private static final ValidationOptions CANONICAL =
      ValidationOptions.DEFAULT.withDialect(Dialect.CANONICAL);

  private final Translation translation;
  private final HubMessages messages;
  private final Releases releases;

  /** Translates, filters and signs with these. */
  public AnswerMaker(Translation translation, HubMessages messages, Releases releases) {
    this.translation = translation;
    this.messages = messages;
    this.releases = releases;
  }

  /** What the asker gets. */
  MadeAnswer answer(Question question, VerifiedMessage original) {
    VerifiedMessage asked = question.reception().message();
    Optional<Element> translated =
        translation.fromAgency(question.provider(), original.header(), original.payload());
    Element payload = translated.orElseGet(original::payload);
    check(asked.header(), payload);
    RightPerson.check(asked.payload(), payload);
    boolean addressed =
        translated.isEmpty() && original.header().receiver().equals(asked.header().sender());
    Optional<Releases.Release> release = releases.of(asked);
    MadeAnswer made =
        release.isEmpty()
            ? whole(asked.header(), original, payload, addressed)
            : filtered(asked.header(), original, payload, addressed, release.get());
    return new MadeAnswer(made.own(), made.given().and(GivenData.numbers(asked.payload())));
  }

  private MadeAnswer whole(
      MessageHeader asked, VerifiedMessage original, Element payload, boolean addressed) {
    Optional<EvidenceRecord> own =
        addressed
            ? Optional.empty()
            : Optional.of(
                signed(
                    asked,
                    MessageHeader.Release.translated(original.signer(), digest(original)),
                    payload));
    return new MadeAnswer(own, GivenData.in(payload));
  }

  private MadeAnswer filtered(
      MessageHeader asked,
      VerifiedMessage original,
      Element payload,
      boolean addressed,
      Releases.Release release) {
    LocalDate day = original.header().sentAt().atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
    FilteredAnswer answer = release.filter().filter(payload, day);
    GivenData given = GivenData.in(answer.payload());
    if (addressed && answer.complete()) {
      return new MadeAnswer(Optional.empty(), given);
    }
    requireSchema(answer.payload(), HUB_FAULT, "the filtered answer");
    var agreement = release.use().agreement();
    EvidenceRecord own =
        signed(
            asked,
            new MessageHeader.Release(
                agreement.code(),
                agreement.version(),
                original.signer(),
                digest(original),
                answer.notReleased(),
                answer.emptyInSource()),
            answer.payload());
    return new MadeAnswer(Optional.of(own), given);
  }

  private EvidenceRecord signed(
      MessageHeader asked, MessageHeader.Release release, Element payload) {
    MessageHeader header =
        messages
            .header(
                DerivedId.of(
                    "answer",
                    asked.sender().value(),
                    asked.id().toString(),
                    messages.hub().value()),
                asked.service(),
                asked.sender())
            .withReference(asked.id())
            .withDossierCode(asked.dossierCode())
            .withRelease(release);
    return Records.made(header, messages.sign(header, payload));
  }

  // By the contract, not by what came: else another payload would pass the filter by.
  private static void check(MessageHeader asked, Element payload) {
    List<QName> expected = Releases.answers(asked);
    if (!expected.contains(new QName(payload.getNamespaceURI(), payload.getLocalName()))) {
      throw Faults.refuse(
          RECEIVER_FAILED, null, "the provider's answer is not one of " + asked.service());
    }
    requireSchema(payload, RECEIVER_FAILED, "the provider's answer");
  }

  // Of what its values mean the provider is the judge; which elements there are the schema says.
  private static void requireSchema(Element payload, HubErrorCode code, String whose) {
    MessageValidator.validate(payload, CANONICAL)
        .refusal()
        .filter(fault -> fault.code() == SCHEMA_INVALID)
        .ifPresent(
            fault -> {
              throw Faults.refuse(
                  code, fault.place(), whose + " breaks the schema: " + fault.detail());
            });
  }

  private static String digest(VerifiedMessage original) {
    return HexFormat.of().formatHex(original.digest());
  }
}
