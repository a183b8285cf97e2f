package vn.lienthong.routes.procedure.notice;

import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Passes a notice on to whoever wants to know of it. */
@FunctionalInterface
public interface NoticePost {
  /**
   * Sends it in the caller's transaction.
   *
   * @param evidenceId the facility's signed message
   */
  void passOn(Handle tx, long evidenceId, MessageHeader header, Element payload);
}
