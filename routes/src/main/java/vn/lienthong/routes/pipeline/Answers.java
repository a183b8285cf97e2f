package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;
import static vn.lienthong.qcvn109.message.ReceiptState.TU_CHOI;

import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.disclosure.GivenData;
import vn.lienthong.routes.disclosure.NewDisclosure;

/**
 * Keeps answers to questions: the first one stands, whoever asks again gets it. So does a refusal
 * that came before it: who was told that nothing took effect gets no answer after it.
 */
public final class Answers {
  private final Jdbi database;
  private final EvidenceJournal journal;
  private final KnownMessages known;
  private final Outcomes outcomes;
  private final StoredReplies replies;
  private final Disclosures disclosures;

  /** Keeps in this database. */
  public Answers(
      Jdbi database,
      EvidenceJournal journal,
      KnownMessages known,
      Outcomes outcomes,
      StoredReplies replies,
      Disclosures disclosures) {
    this.database = database;
    this.journal = journal;
    this.known = known;
    this.outcomes = outcomes;
    this.replies = replies;
    this.disclosures = disclosures;
  }

  /**
   * Keeps the provider's original and what the hub made of it, and gives the answer that stands.
   *
   * @param provider its kind
   */
  DocumentReply keep(
      Reception reception, String provider, VerifiedMessage original, MadeAnswer made) {
    EvidenceRecord first = Records.answer(original, provider);
    List<EvidenceRecord> documents =
        made.own().map(own -> List.of(first, own)).orElse(List.of(first));
    return keep(
        reception,
        documents,
        (tx, answer) -> disclose(tx, reception, original.signer(), made.given(), answer));
  }

  /**
   * Keeps an answer that the hub made of one that its provider gave before to the same question,
   * whose original is kept with that, and gives the answer that stands.
   */
  DocumentReply keepAgain(Reception reception, MemberCode source, MadeAnswer made) {
    return keep(
        reception,
        List.of(made.own().orElseThrow()),
        (tx, answer) -> disclose(tx, reception, source, made.given(), answer));
  }

  /** Keeps an answer that the hub made itself, and gives the answer that stands. */
  DocumentReply keepOwn(Reception reception, MessageHeader header, SignedDocument answer) {
    return keep(reception, List.of(Records.made(header, answer)), (tx, evidence) -> {});
  }

  /** The last of them is the answer. */
  private DocumentReply keep(
      Reception reception, List<EvidenceRecord> documents, ObjLongConsumer<Handle> given) {
    DocumentReply standing = database.inTransaction(tx -> keep(tx, reception, documents, given));
    WriteStep.ANSWER_KEPT.passed();
    return standing;
  }

  private DocumentReply keep(
      Handle tx,
      Reception reception,
      List<EvidenceRecord> documents,
      ObjLongConsumer<Handle> given) {
    var asked = reception.message().header();
    KnownMessage question = known.lock(tx, asked.sender(), asked.id()).orElseThrow();
    Long first = question.answerEvidenceId();
    if (first != null) {
      return new DocumentReply(200, journal.body(tx, first).orElseThrow());
    }
    if (question.state() == TU_CHOI) {
      journal.appendAnswer(tx, documents.get(0), reception.evidenceId());
      outcomes.move(tx, asked, DA_XU_LY, null); // stays: the contradiction is an event
      return replies.receipt(question);
    }
    long answer = 0;
    for (EvidenceRecord document : documents) {
      answer = journal.appendAnswer(tx, document, reception.evidenceId());
    }
    known.keepAnswer(tx, asked.sender(), asked.id(), answer);
    given.accept(tx, answer);
    outcomes.move(tx, asked, DA_XU_LY, null);
    return new DocumentReply(200, documents.get(documents.size() - 1).body());
  }

  private void disclose(
      Handle tx, Reception reception, MemberCode provider, GivenData given, long answer) {
    if (given.numbers().isEmpty()) {
      return; // about nobody
    }
    disclosures.record(
        tx,
        NewDisclosure.answer(
            reception.at(),
            reception.message().header(),
            provider,
            reception.agreed().orElseThrow(),
            List.copyOf(given.fields()),
            reception.evidenceId(),
            answer),
        given.numbers());
  }
}
