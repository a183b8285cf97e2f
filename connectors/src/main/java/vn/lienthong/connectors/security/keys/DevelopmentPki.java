package vn.lienthong.connectors.security.keys;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.connectors.security.keys.KeyStores.HeldKey;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A small certification authority for demo and tests, kept in one private directory: {@code
 * root.crt}, {@code issuing.crt}, {@code issuing.crl} (DER), {@code members/<code>.crt} (PEM, the
 * newest first) and {@code .p12}, {@code timestamp.p12}, {@code password}, {@code access/} (see
 * {@link DevelopmentSecrets}). Any thread may use it; each method throws {@link
 * UncheckedIOException} when the directory cannot be read or written and {@link
 * IllegalStateException} when what is in it cannot be used.
 */
public final class DevelopmentPki {
  /** The name under which the local time-stamp authority signs; illustrative, no agency's code. */
  public static final MemberCode TIME_STAMP_AUTHORITY = new MemberCode("DEV.TSA");

  private final PkiFolder folder;
  private final RevocationAddresses addresses;
  private final Map<MemberCode, MemberKey> keys = new ConcurrentHashMap<>();
  private final List<X509Certificate> anchors;

  private DevelopmentPki(
      PkiFolder folder, RevocationAddresses addresses, DevelopmentAuthority authority) {
    this.folder = folder;
    this.addresses = addresses;
    this.anchors = List.of(authority.root());
  }

  /**
   * Reads the PKI and makes what is missing: the authorities, new members, members whose
   * certificate is about to end or has another kind of key, and a revocation list where that is
   * older than a day. Several processes may call it at once.
   *
   * @param pkiDirectory made if it is not there; only its owner may enter
   * @param members who must have a key, and of which kind
   */
  public static DevelopmentPki ensure(Path pkiDirectory, Map<MemberCode, KeyKind> members) {
    return ensure(pkiDirectory, members, RevocationAddresses.NONE);
  }

  /** The same, with addresses for the certificates that are made from now on. */
  public static DevelopmentPki ensure(
      Path pkiDirectory, Map<MemberCode, KeyKind> members, RevocationAddresses addresses) {
    return ensure(new PkiFolder(pkiDirectory, Clock.systemUTC()), members, addresses);
  }

  static DevelopmentPki ensure(Path pkiDirectory, Map<MemberCode, KeyKind> members, Clock clock) {
    return ensure(new PkiFolder(pkiDirectory, clock), members, RevocationAddresses.NONE);
  }

  private static DevelopmentPki ensure(
      PkiFolder folder, Map<MemberCode, KeyKind> members, RevocationAddresses addresses) {
    return folder.alone(
        office -> {
          var pki = new DevelopmentPki(folder, addresses, office.authority());
          for (Map.Entry<MemberCode, KeyKind> entry : members.entrySet()) {
            pki.keep(entry.getKey(), office.ensured(entry.getKey(), entry.getValue(), addresses));
          }
          office.revocations().current();
          DevelopmentSecrets.ensure(folder.directory());
          return pki;
        });
  }

  /** Whether a PKI is in a directory already. */
  public static boolean isIn(Path pkiDirectory) {
    return DevelopmentAuthority.isIn(pkiDirectory);
  }

  /**
   * Whether a certificate comes from a development PKI, this one or any other: never to be trusted
   * in earnest.
   */
  public static boolean issued(X509Certificate certificate) {
    return certificate
        .getIssuerX500Principal()
        .getName()
        .contains("O=" + CertificateDraft.ORGANISATION);
  }

  /**
   * A member's key, the newest.
   *
   * @throws IllegalArgumentException for a member that was not named to {@link #ensure}
   */
  public MemberKey key(MemberCode member) {
    MemberKey key = keys.get(member);
    if (key == null) {
      throw new IllegalArgumentException("No key for member " + member);
    }
    return key;
  }

  /** The root, to which every member's certificate leads. */
  public List<X509Certificate> trustAnchors() {
    return anchors;
  }

  /** The key of the local time-stamp authority; made at the first call. */
  public MemberKey timeStampKey() {
    HeldKey held = folder.alone(DevelopmentOffice::timeStampKey);
    return new MemberKey(TIME_STAMP_AUTHORITY, held.privateKey(), held.chain());
  }

  /**
   * A new key and certificate; those before stay valid beside it, until they end or are revoked.
   *
   * @param kind the kind of the new key
   */
  public MemberKey renew(MemberCode member, KeyKind kind) {
    return keep(member, folder.alone(office -> office.issue(member, kind, addresses)));
  }

  /** Revokes every certificate of a member; what is revoked already stays as it is. */
  public X509CRL revoke(MemberCode member, RevocationReason reason) {
    return folder.alone(
        office -> {
          for (X509Certificate certificate : office.certificates(member)) {
            office.revocations().revoke(certificate, reason);
          }
          return office.revocations().current();
        });
  }

  /** Revokes one certificate. */
  public X509CRL revoke(X509Certificate certificate, RevocationReason reason) {
    return folder.alone(office -> office.revocations().revoke(certificate, reason));
  }

  /** The revocation list, made anew where it is older than a day. */
  public X509CRL revocationList() {
    return folder.alone(office -> office.revocations().current());
  }

  /** The revocation list, made anew now. */
  public X509CRL newRevocationList() {
    return folder.alone(office -> office.revocations().renewed());
  }

  /** Every certificate of every member that may still be used or is revoked, by member. */
  public List<IssuedCertificate> certificates() {
    return folder.alone(
        office -> {
          List<IssuedCertificate> all = new ArrayList<>();
          for (MemberCode member : office.members()) {
            for (X509Certificate certificate : office.certificates(member)) {
              all.add(office.revocations().described(member, certificate));
            }
          }
          return all;
        });
  }

  /** The signed answer of the PKI's responder to an OCSP request, DER both. */
  byte[] ocspAnswer(byte[] request) {
    return folder.alone(office -> new OcspAnswers(office, folder.clock().instant()).to(request));
  }

  private MemberKey keep(MemberCode member, HeldKey held) {
    var key = new MemberKey(member, held.privateKey(), held.chain());
    keys.put(member, key);
    return key;
  }
}
