package vn.lienthong.connectors.security.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * One member's private key and certificate, read once from its key store and kept, because reading
 * a PKCS#12 entry costs milliseconds.
 */
public final class MemberKey {
  private final MemberCode member;
  private final PrivateKey privateKey;
  private final List<X509Certificate> chain;

  MemberKey(MemberCode member, PrivateKey privateKey, List<X509Certificate> chain) {
    this.member = member;
    this.privateKey = privateKey;
    this.chain = List.copyOf(chain);
  }

  /** The member the key belongs to. */
  public MemberCode member() {
    return member;
  }

  /** The member's own certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** The member's certificate, followed by those of its issuers without the root. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /** The private key. Only {@code connectors.security} may ask for it. */
  public PrivateKey privateKey() {
    return privateKey;
  }

  /** Names the member; never shows the key. */
  @Override
  public String toString() {
    return "MemberKey[" + member + "]";
  }
}
