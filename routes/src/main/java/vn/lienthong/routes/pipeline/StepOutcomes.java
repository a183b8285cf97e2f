package vn.lienthong.routes.pipeline;

import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Hears what became of messages that may belong to a joint procedure, in the same transaction. */
public interface StepOutcomes {
  /** The receiver refused the message. */
  void refused(Handle tx, MessageHeader message, HubFault fault);

  /** The message became a dead letter: nobody will act on it before an officer does. */
  void stuck(Handle tx, MessageHeader message);
}
