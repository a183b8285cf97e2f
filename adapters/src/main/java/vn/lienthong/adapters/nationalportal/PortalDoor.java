package vn.lienthong.adapters.nationalportal;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The national portal's own door: a login, then calls within the session that it gave. */
public interface PortalDoor {
  /** {@code error_code} of success (confidence high). */
  int OK = 0;

  /** {@code error_code} of a session that ran out. The portal's own number was not found: ours. */
  int SESSION_ENDED = -1;

  /** {@code error_code} of data that the portal refuses. Its own numbers were not found: ours. */
  int DATA_REFUSED = -2;

  /**
   * Who calls.
   *
   * @param user {@code username}
   * @param password {@code password}
   * @param destination {@code dstcode}, a header of the call
   */
  record Credentials(String user, String password, String destination) {
    /** Without the password. */
    @Override
    public String toString() {
      return user + " at " + destination;
    }
  }

  /**
   * What it says.
   *
   * @param errorCode {@code error_code}
   * @param message {@code message}
   * @param session of a login that succeeded
   */
  record Answer(int errorCode, String message, @Nullable String session) {}

  /** {@code login}. */
  Answer login(Credentials credentials);

  /** One of its services, in {@link PortalDialect}. */
  Answer call(String session, Element told);
}
