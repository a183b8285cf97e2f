package vn.lienthong.routes.pipeline;

import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.evidence.StoppedHandOver;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Hears what became of messages without an effect, in the same transaction: a joint procedure may
 * wait for it, and what the hub itself sent has no other sender to tell.
 */
public interface StepOutcomes {
  /**
   * The message ended without an effect: its receiver refused it, or it was never delivered.
   *
   * @param evidenceId the message as it was kept
   */
  void refused(Handle tx, long evidenceId, MessageHeader message, HubFault fault);

  /**
   * The message stands still: nobody will act on it before an officer does.
   *
   * @param evidenceId the message as it was kept
   */
  void stuck(Handle tx, long evidenceId, MessageHeader message, HubFault fault);

  /** The message is on its way again, by an operator; who waits for it has an owner until then. */
  void takenUp(Handle tx, StoppedHandOver one, MessageHeader message);
}
