package vn.lienthong.connectors.security.certificate;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Whom the hub talks to when it calls a member: after the JDK's own checks, host name included, the
 * certificate must be the registered one of a member whose door is at that address, and the judge
 * must accept it. Only for calls; nobody is accepted as a client.
 */
public final class PeerTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager pkix;
  private final CertificateTrust statuses;
  private final CertificateJudge judge;
  private final SignerDirectory directory;
  private final Doors doors;

  /** Where members' doors are. */
  @FunctionalInterface
  public interface Doors {
    /** Whether this member's door is at this address. */
    boolean isAt(String host, int port, MemberCode member);
  }

  /**
   * Asks all of them.
   *
   * @param pkix the JDK's checks
   * @param statuses gets the answers that members staple to their handshakes
   * @param judge has the last word
   */
  public PeerTrust(
      X509ExtendedTrustManager pkix,
      CertificateTrust statuses,
      CertificateJudge judge,
      SignerDirectory directory,
      Doors doors) {
    this.pkix = pkix;
    this.statuses = statuses;
    this.judge = judge;
    this.directory = directory;
    this.doors = doors;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    pkix.checkServerTrusted(chain, authType, socket);
    if (!(socket instanceof SSLSocket tls)) {
      throw new CertificateException("No TLS session");
    }
    require(chain[0], tls.getHandshakeSession());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    pkix.checkServerTrusted(chain, authType, engine);
    require(chain[0], engine.getHandshakeSession());
  }

  private void require(X509Certificate certificate, SSLSession session)
      throws CertificateException {
    MemberCode member =
        directory
            .find(certificate)
            .map(Signer::member)
            .orElseThrow(() -> new CertificateException("The peer's certificate is nobody's"));
    if (!doors.isAt(session.getPeerHost(), session.getPeerPort(), member)) {
      throw new CertificateException("The peer is " + member + ", whose door is not here");
    }
    if (session instanceof ExtendedSSLSession extended) {
      extended.getStatusResponses().stream()
          .limit(1) // the first is about the peer itself (RFC 8446 4.4.2.1)
          .forEach(answer -> statuses.stapled(certificate, answer));
    }
    CertificateVerdict verdict = judge.judge(certificate, CertificateUse.TLS_SERVER);
    if (!verdict.accepted()) {
      throw new CertificateException(
          "Certificate of " + member + ": " + verdict.status() + ", " + verdict.detail());
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("A peer is judged with its session only");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("Not for clients");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return pkix.getAcceptedIssuers();
  }
}
