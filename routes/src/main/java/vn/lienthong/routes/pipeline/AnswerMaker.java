package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.HUB_FAULT;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;
import static vn.lienthong.qcvn109.error.HubErrorCode.SCHEMA_INVALID;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.routes.disclosure.GivenData;
import vn.lienthong.routes.registry.Member;
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
    return made(question.reception(), question.provider(), new Original(original, false));
  }

  /** What an asker gets to whose question the provider gave this answer before. */
  MadeAnswer again(Reception reception, Member provider, VerifiedMessage original) {
    return made(reception, provider, new Original(original, true));
  }

  /** A provider's answer, to this question or given before to the same one. */
  private record Original(VerifiedMessage message, boolean before) {
    boolean isFor(MemberCode asker) {
      return !before && message.header().receiver().equals(asker);
    }

    MessageHeader.Release marked(MessageHeader.Release release) {
      return before ? release.givenBefore(message.header().sentAt()) : release;
    }

    String digest() {
      return HexFormat.of().formatHex(message.digest());
    }
  }

  private MadeAnswer made(Reception reception, Member provider, Original original) {
    VerifiedMessage asked = reception.message();
    VerifiedMessage answer = original.message();
    Optional<Element> translated =
        translation.fromAgency(provider, answer.header(), answer.payload());
    Element payload = translated.orElseGet(answer::payload);
    check(asked.header(), payload);
    RightPerson.check(asked.payload(), payload);
    boolean addressed = translated.isEmpty() && original.isFor(asked.header().sender());
    Optional<Releases.Release> release = releases.of(asked);
    MadeAnswer made =
        release.isEmpty()
            ? whole(asked.header(), original, payload, addressed)
            : filtered(asked.header(), original, payload, addressed, release.get());
    return new MadeAnswer(
        made.own(), made.given().and(GivenData.numbers(asked.payload())), made.somebody());
  }

  private MadeAnswer whole(
      MessageHeader asked, Original original, Element payload, boolean addressed) {
    var source = MessageHeader.Release.translated(original.message().signer(), original.digest());
    Optional<EvidenceRecord> own =
        addressed ? Optional.empty() : Optional.of(signed(asked, original.marked(source), payload));
    return new MadeAnswer(own, GivenData.in(payload), isSomebody(payload));
  }

  private MadeAnswer filtered(
      MessageHeader asked,
      Original original,
      Element payload,
      boolean addressed,
      Releases.Release release) {
    VerifiedMessage message = original.message();
    LocalDate day = message.header().sentAt().atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
    FilteredAnswer answer = release.filter().filter(payload, day);
    GivenData given = GivenData.in(answer.payload());
    if (addressed && answer.complete()) {
      return new MadeAnswer(Optional.empty(), given, isSomebody(payload));
    }
    requireSchema(answer.payload(), HUB_FAULT, "the filtered answer");
    var agreement = release.use().agreement();
    var source =
        new MessageHeader.Release(
            agreement.code(),
            agreement.version(),
            message.signer(),
            original.digest(),
            answer.notReleased(),
            answer.emptyInSource());
    EvidenceRecord own = signed(asked, original.marked(source), answer.payload());
    return new MadeAnswer(Optional.of(own), given, isSomebody(payload));
  }

  // Every answer about people says TonTai, but for the collection of citizens, which is empty then.
  private static boolean isSomebody(Element payload) {
    Element exists = XmlChildren.first(payload, "TonTai");
    return exists == null
        ? XmlChildren.first(payload, "CongDan") != null
        : Set.of("true", "1").contains(exists.getTextContent().strip());
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
}
