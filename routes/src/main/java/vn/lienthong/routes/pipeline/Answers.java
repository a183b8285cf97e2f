package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;

import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Keeps answers to questions: the first one stands, whoever asks again gets it. */
public final class Answers {
  private final Jdbi database;
  private final EvidenceJournal journal;
  private final KnownMessages known;
  private final Outcomes outcomes;

  /** Keeps in this database. */
  public Answers(Jdbi database, EvidenceJournal journal, KnownMessages known, Outcomes outcomes) {
    this.database = database;
    this.journal = journal;
    this.known = known;
    this.outcomes = outcomes;
  }

  /** Keeps the provider's original and the answer, and gives the answer that stands. */
  byte[] keep(Reception reception, String provider, VerifiedMessage original, byte[] answer) {
    return keep(reception, Records.answer(original, provider), answer);
  }

  /** Keeps an answer that the hub made itself, and gives the answer that stands. */
  byte[] keepOwn(Reception reception, MessageHeader header, SignedDocument answer) {
    return keep(reception, Records.made(header, answer), answer.bytes());
  }

  private byte[] keep(Reception reception, EvidenceRecord evidence, byte[] answer) {
    var asked = reception.message().header();
    byte[] standing =
        database.inTransaction(
            tx -> {
              byte[] first =
                  known
                      .lock(tx, asked.sender(), asked.id())
                      .map(stored -> stored.answer())
                      .orElse(null);
              if (first != null) {
                return first;
              }
              journal.append(tx, evidence);
              known.keepAnswer(tx, asked.sender(), asked.id(), answer);
              outcomes.move(tx, asked, DA_XU_LY, null);
              return answer;
            });
    WriteStep.ANSWER_KEPT.passed();
    return standing;
  }
}
