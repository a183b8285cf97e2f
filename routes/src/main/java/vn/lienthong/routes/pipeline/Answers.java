package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.KnownMessage;
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

  /**
   * Keeps the provider's original and what the hub made of it, and gives the answer that stands.
   *
   * @param made empty where the asker gets the original
   */
  byte[] keep(
      Reception reception,
      String provider,
      VerifiedMessage original,
      Optional<EvidenceRecord> made) {
    EvidenceRecord first = Records.answer(original, provider);
    return keep(reception, made.map(own -> List.of(first, own)).orElse(List.of(first)));
  }

  /** Keeps an answer that the hub made itself, and gives the answer that stands. */
  byte[] keepOwn(Reception reception, MessageHeader header, SignedDocument answer) {
    return keep(reception, List.of(Records.made(header, answer)));
  }

  /** The last of them is the answer. */
  private byte[] keep(Reception reception, List<EvidenceRecord> documents) {
    var asked = reception.message().header();
    byte[] standing =
        database.inTransaction(
            tx -> {
              Long first =
                  known
                      .lock(tx, asked.sender(), asked.id())
                      .map(KnownMessage::answerEvidenceId)
                      .orElse(null);
              if (first != null) {
                return journal.body(tx, first).orElseThrow();
              }
              long answer = 0;
              for (EvidenceRecord document : documents) {
                answer = journal.appendAnswer(tx, document, reception.evidenceId());
              }
              known.keepAnswer(tx, asked.sender(), asked.id(), answer);
              outcomes.move(tx, asked, DA_XU_LY, null);
              return documents.get(documents.size() - 1).body();
            });
    WriteStep.ANSWER_KEPT.passed();
    return standing;
  }
}
