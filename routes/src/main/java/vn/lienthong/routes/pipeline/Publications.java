package vn.lienthong.routes.pipeline;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.MessageHeader.Release;
import vn.lienthong.routes.registry.Member;

/**
 * Events that a member publishes once and every subscriber gets, each by a hand-over of its own of
 * the one message that is kept.
 */
public interface Publications {
  /** Whether a message is such an event. */
  boolean takes(MessageHeader header);

  /**
   * Hands a kept event over to its subscribers, in the caller's transaction.
   *
   * @param day in Việt Nam
   * @return whether anybody gets it
   * @throws HubException if it has no effect, for example since what it corrects is not known
   */
  boolean publish(Handle tx, long evidenceId, VerifiedMessage event, LocalDate day);

  /** Whether everybody who was given an event has confirmed its effect. */
  boolean isSettled(Handle tx, long evidenceId);

  /**
   * A subscriber has an event: what it was given of whom is written down.
   *
   * @param kept the event as its publisher signed it
   */
  void given(Handle tx, long evidenceId, MessageHeader header, byte[] kept, MemberCode subscriber);

  /** A subscriber refused an event: somebody has to see to it, the publisher cannot. */
  void refused(Handle tx, long evidenceId, HubFault fault);

  /**
   * What of an event one subscriber may have.
   *
   * @param payload less than its publisher signed
   * @param release under which agreement, and what was left out
   */
  record Released(Element payload, Release release) {}

  /** Empty where a subscriber may have the event as its publisher signed it. */
  Optional<Released> released(Member subscriber, MessageHeader header, Element root, byte[] kept);
}
