package vn.lienthong.routes.pipeline;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.ClaimedHandOver;
import vn.lienthong.connectors.evidence.HandOverClaims;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.Member;

/**
 * Claim check: the queue entry names a hand-over row; who claims the row may send. An entry whose
 * row is done, dead or held by another leaves a null body and is simply consumed, so the broker may
 * lose or double entries without harm.
 */
public final class ClaimStep implements Processor {
  /** Whether others may wait for the end of this one. */
  public static final String ORDERED = "lienthongOrdered";

  /** Where an exchange keeps what it claimed. */
  static final String CLAIMED = "lienthongClaimed";

  private final HandOverClaims claims;
  private final Translation translation;
  private final KeptForms forms;
  private final Member receiver;
  private final Duration lease;

  /**
   * Claims for one receiver.
   *
   * @param lease longer than a delivery can take, so that a claim is never held by two
   */
  ClaimStep(
      HandOverClaims claims,
      Translation translation,
      KeptForms forms,
      Member receiver,
      Duration lease) {
    this.claims = claims;
    this.translation = translation;
    this.forms = forms;
    this.receiver = receiver;
    this.lease = lease;
  }

  @Override
  public void process(Exchange exchange) {
    QueueEntry entry = QueueEntry.of(exchange);
    var claimed = claims.claim(entry.handOverId(), entry.owner(), lease);
    claimed.ifPresent(
        row -> {
          note(exchange, row);
          WriteStep.CLAIMED.passed();
        });
    exchange.setProperty(ORDERED, claimed.map(ClaimedHandOver::ordered).orElse(false));
    exchange.getMessage().setBody(claimed.map(row -> delivery(row, entry.owner())).orElse(null));
  }

  /** Notes what an exchange claimed, so that its failure can say whether it may have been sent. */
  public static void note(Exchange exchange, ClaimedHandOver claimed) {
    exchange.setProperty(CLAIMED, claimed);
  }

  private Delivery delivery(ClaimedHandOver claimed, String owner) {
    Element root = SecureXml.parse(claimed.body()).getDocumentElement();
    var header = Envelopes.readHeader(root);
    var made = translation.toAgency(receiver, header, root, claimed.body());
    var outgoing = forms.standing(claimed.evidenceId(), receiver, made);
    return new Delivery(
        claimed,
        owner,
        receiver,
        header,
        outgoing.sender(),
        outgoing.id(),
        outgoing.document(),
        claimed.maybeSent());
  }
}
