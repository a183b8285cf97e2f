package vn.lienthong.adapters.nationalportal.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3c.dom.Element;
import vn.lienthong.adapters.nationalportal.PortalDialect;
import vn.lienthong.adapters.nationalportal.PortalDoor;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.validation.MessageValidator;

/**
 * The portal behind its door: gives sessions, each good for so many calls, and checks what comes.
 */
final class PortalBooth implements PortalDoor {
  private final Credentials client;
  private final int callsOfASession;
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger logins = new AtomicInteger();

  PortalBooth(Credentials client, int callsOfASession) {
    this.client = client;
    this.callsOfASession = callsOfASession;
  }

  @Override
  public Answer login(Credentials credentials) {
    boolean right =
        client.user().equals(credentials.user())
            && client.destination().equals(credentials.destination())
            && MessageDigest.isEqual(bytes(client.password()), bytes(credentials.password()));
    if (!right) {
      return new Answer(DATA_REFUSED, "Sai tài khoản hoặc mật khẩu", null);
    }
    String session = UUID.randomUUID().toString();
    sessions.add(session);
    logins.incrementAndGet();
    return new Answer(OK, "", session);
  }

  @Override
  public Answer call(String session, Element told) {
    if (!sessions.contains(session)) {
      return new Answer(SESSION_ENDED, "Phiên làm việc đã hết hạn", null);
    }
    if (calls.incrementAndGet() % callsOfASession == 0) {
      sessions.remove(session);
    }
    try {
      boolean valid = MessageValidator.validate(PortalDialect.read(told)).errorFindings().isEmpty();
      return valid
          ? new Answer(OK, "", null)
          : new Answer(DATA_REFUSED, "Dữ liệu không hợp lệ", null);
    } catch (HubException unmapped) {
      return new Answer(DATA_REFUSED, "Trường không có trong dịch vụ", null);
    }
  }

  /** How often somebody logged in. */
  int logins() {
    return logins.get();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
