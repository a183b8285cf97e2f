package vn.lienthong.adapters.nationalportal;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Calls the national portal within a session, which it opens when it is needed; one that ran out is
 * renewed once for a call. Safe for several threads: they share the session.
 */
public final class PortalSession {
  private final PortalDoor door;
  private final PortalDoor.Credentials credentials;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable String current;

  /** A session that is not open yet. */
  public PortalSession(PortalDoor door, PortalDoor.Credentials credentials) {
    this.door = door;
    this.credentials = credentials;
  }

  /**
   * Tells the portal.
   *
   * @throws HubException {@code REFUSED_BY_RECEIVER} for data that it refuses; {@code
   *     RECEIVER_FAILED}, so that the same comes again, where it gives no session or a code that
   *     nobody knows: it proves neither an effect nor none
   */
  public void tell(Element told) {
    String standing = current;
    String session = standing == null ? open(null) : standing;
    PortalDoor.Answer answer = door.call(session, told);
    if (answer.errorCode() == PortalDoor.SESSION_ENDED) {
      answer = door.call(open(session), told);
    }
    switch (answer.errorCode()) {
      case PortalDoor.OK -> {}
      case PortalDoor.DATA_REFUSED ->
          throw failure(HubErrorCode.REFUSED_BY_RECEIVER, answer.errorCode());
      default -> throw failure(HubErrorCode.RECEIVER_FAILED, answer.errorCode());
    }
  }

  /** The session in force, another one than the ended. */
  private String open(@Nullable String ended) {
    opening.lock();
    try {
      String standing = current;
      if (standing != null && !standing.equals(ended)) {
        return standing;
      }
      PortalDoor.Answer answer = door.login(credentials);
      String session = answer.session();
      if (answer.errorCode() != PortalDoor.OK || session == null) {
        current = null;
        throw failure(HubErrorCode.RECEIVER_FAILED, answer.errorCode());
      }
      current = session;
      return session;
    } finally {
      opening.unlock();
    }
  }

  // Its message is not repeated: it may quote the data.
  private static HubException failure(HubErrorCode code, int errorCode) {
    return new HubException(
        HubFault.of(code, null, "the national portal answered error_code " + errorCode));
  }
}
