package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.ID_REUSED;

import java.security.MessageDigest;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;

/**
 * A message seen before gets its stored outcome. Equal means the same verified reference digest:
 * the bytes of a signature are never compared, since an honest sender may sign again.
 */
public final class KnownMessageStep implements ReceiveStep {
  private final KnownMessages known;
  private final StoredReplies replies;

  /** Looks up here, answers from there. */
  public KnownMessageStep(KnownMessages known, StoredReplies replies) {
    this.known = known;
    this.replies = replies;
  }

  @Override
  public void apply(Reception reception) {
    var header = reception.message().header();
    known.find(header.sender(), header.id()).ifPresent(stored -> answer(reception, stored));
  }

  private void answer(Reception reception, KnownMessage stored) {
    if (!MessageDigest.isEqual(stored.referenceDigest(), reception.message().referenceDigest())) {
      throw Faults.refuse(
          ID_REUSED, Faults.HEADER + "MaThongDiep", "first used for a message with another digest");
    }
    reception.keptAs(stored.evidenceId());
    replies.of(stored, reception.message().header().service()).ifPresent(reception::answer);
  }
}
