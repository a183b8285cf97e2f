package vn.lienthong.routes.config;

import java.io.ObjectInputFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the JDK decides once for a whole process. */
public final class ProcessRules {
  /** No class at all may be read from a Java stream. */
  static final String NO_CLASS = "!*";

  private static final Logger LOG = LoggerFactory.getLogger(ProcessRules.class);

  private ProcessRules() {}

  /**
   * Forbids Java deserialisation, and TLS handshakes that a client begins anew on an open
   * connection. Must come before the first use of TLS; may be called again. A serial filter that an
   * operator set stays, and the log says so.
   */
  public static synchronized void apply() {
    System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
    ObjectInputFilter present = ObjectInputFilter.Config.getSerialFilter();
    if (present == null) {
      ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(NO_CLASS));
    } else if (!present.toString().equals(NO_CLASS)) {
      LOG.warn("jdk.serialFilter is set to {}: the hub needs no class, and would set !*", present);
    }
  }
}
