package vn.lienthong.connectors.security.certificate;

/** Answers about the hub's own certificate, sent with its TLS handshakes (RFC 6066 8). */
public final class Stapling {
  private Stapling() {}

  /**
   * Switches it on for every TLS server of this process; must come before the first use of TLS. The
   * JDK asks the responder that the certificate names and keeps the answer; where there is none,
   * handshakes are as before. What an operator has set already stays.
   */
  public static void enable() {
    set("jdk.tls.server.enableStatusRequestExtension", "true");
    set("jdk.tls.client.enableStatusRequestExtension", "true");
    // A handshake waits for a slow responder: two seconds instead of five.
    set("jdk.tls.stapling.responseTimeout", "2000");
  }

  private static void set(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
