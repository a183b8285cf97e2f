package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.CONTENT_ERASED;
import static vn.lienthong.qcvn109.error.HubErrorCode.ID_REUSED;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.error.HubException;

/**
 * A message seen before gets its stored outcome. Equal means the same verified reference digest:
 * the bytes of a signature are never compared, since an honest sender may sign again.
 */
public final class KnownMessageStep implements ReceiveStep {
  private final KnownMessages known;
  private final EvidenceJournal journal;
  private final StoredReplies replies;
  private final Releases releases;

  /** Looks up here, answers from there; data only while the agreements still release them. */
  public KnownMessageStep(
      KnownMessages known, EvidenceJournal journal, StoredReplies replies, Releases releases) {
    this.known = known;
    this.journal = journal;
    this.replies = replies;
    this.releases = releases;
  }

  @Override
  public void apply(Reception reception) {
    var header = reception.message().header();
    known.find(header.sender(), header.id()).ifPresent(stored -> answer(reception, stored));
  }

  private void answer(Reception reception, KnownMessage stored) {
    if (!MessageDigest.isEqual(stored.referenceDigest(), reception.message().referenceDigest())) {
      throw Faults.refuse(
          ID_REUSED,
          Faults.HEADER + "MaThongDiep",
          "first used for a message with another digest",
          "mã này đã dùng cho một thông điệp có nội dung khác; tạo mã mới rồi ký và gửi lại");
    }
    reception.keptAs(stored.evidenceId());
    String service = reception.message().header().service();
    byte[] answer = answer(stored);
    boolean agreed = answer != null && releases.stillAllow(reception.message(), answer);
    replies.of(stored, answer, service, reception.at(), agreed).ifPresent(reception::answer);
  }

  /** Null where there is none, and where its content was erased. */
  private byte @Nullable [] answer(KnownMessage stored) {
    Long kept = stored.answerEvidenceId();
    try {
      return kept == null ? null : journal.body(kept).orElse(null);
    } catch (HubException e) {
      if (e.fault().code() == CONTENT_ERASED) {
        return null;
      }
      throw e;
    }
  }
}
