package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.ID_REUSED;

import java.security.MessageDigest;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.routes.agreement.AgreementDecision;
import vn.lienthong.routes.agreement.AgreementRegistry;

/**
 * A message seen before gets its stored outcome. Equal means the same verified reference digest:
 * the bytes of a signature are never compared, since an honest sender may sign again.
 */
public final class KnownMessageStep implements ReceiveStep {
  private final KnownMessages known;
  private final StoredReplies replies;
  private final AgreementRegistry agreements;

  /** Looks up here, answers from there; data only while the agreements still allow it. */
  public KnownMessageStep(
      KnownMessages known, StoredReplies replies, AgreementRegistry agreements) {
    this.known = known;
    this.replies = replies;
    this.agreements = agreements;
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
    var header = reception.message().header();
    boolean agreed =
        agreements.current().decide(header, reception.day()) instanceof AgreementDecision.Allowed;
    replies.of(stored, header.service(), reception.at(), agreed).ifPresent(reception::answer);
  }
}
