package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.lienthong.connectors.security.keys.CertificateDraft.Validity;
import vn.lienthong.connectors.security.keys.KeyStores.HeldKey;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** The root and the issuing authority of the development PKI. */
final class DevelopmentAuthority {
  private static final String STORE = "issuing.p12";
  private static final Duration ROOT_LIFE = Duration.ofDays(3650);
  private static final Duration ISSUING_LIFE = Duration.ofDays(1825);
  private static final Duration MEMBER_LIFE = Duration.ofDays(825);
  private static final Duration RENEWAL = Duration.ofDays(30);

  private final X509Certificate root;
  private final HeldKey issuing;
  private final Clock clock;

  private DevelopmentAuthority(X509Certificate root, HeldKey issuing, Clock clock) {
    this.root = root;
    this.issuing = issuing;
    this.clock = clock;
  }

  static boolean isIn(Path directory) {
    return Files.exists(directory.resolve(STORE));
  }

  /**
   * Reads the authority, or makes one. The store of the issuing key is written last, so its
   * presence says that everything else is there. The root's private key is not kept: nobody can
   * steal it.
   */
  static DevelopmentAuthority in(Path directory, String password, Clock clock)
      throws GeneralSecurityException, IOException {
    Path store = directory.resolve(STORE);
    if (Files.exists(store)) {
      HeldKey issuing = KeyStores.read(Files.readAllBytes(store), password);
      X509Certificate root = Certificates.readPem(directory.resolve("root.crt"));
      // They differ where a crash came between the writes of a renewal.
      if (issuedBy(root, issuing.certificate())
          && lasts(issuing.certificate(), MEMBER_LIFE, clock)) {
        return new DevelopmentAuthority(root, issuing, clock);
      }
    }
    DevelopmentAuthority made = make(clock);
    PrivateFiles.write(directory.resolve("root.crt"), Certificates.pem(made.root));
    PrivateFiles.write(
        directory.resolve("issuing.crt"), Certificates.pem(made.issuing.certificate()));
    PrivateFiles.write(
        store, KeyStores.write(made.issuing.privateKey(), made.issuing.chain(), password));
    return made;
  }

  private static DevelopmentAuthority make(Clock clock)
      throws GeneralSecurityException, IOException {
    KeyPair rootKeys = KeyKind.P_256.newKeyPair();
    X509Certificate root =
        CertificateDraft.root(
            "Liên Thông Dev Root CA", rootKeys, new Validity(clock.instant(), ROOT_LIFE));
    KeyPair keys = KeyKind.P_256.newKeyPair();
    X509Certificate issuing =
        CertificateDraft.issuing(
            new HeldKey(rootKeys.getPrivate(), List.of(root)),
            "Liên Thông Dev Issuing CA",
            keys.getPublic(),
            new Validity(clock.instant(), ISSUING_LIFE));
    return new DevelopmentAuthority(root, new HeldKey(keys.getPrivate(), List.of(issuing)), clock);
  }

  X509Certificate root() {
    return root;
  }

  HeldKey issuing() {
    return issuing;
  }

  HeldKey issue(MemberCode member, KeyKind kind, RevocationAddresses addresses)
      throws GeneralSecurityException, IOException {
    KeyPair keys = kind.newKeyPair();
    return held(
        keys,
        CertificateDraft.member(issuing, member.value(), keys.getPublic(), life(), addresses));
  }

  HeldKey issueForTimeStamps() throws GeneralSecurityException, IOException {
    KeyPair keys = KeyKind.P_256.newKeyPair();
    return held(
        keys,
        CertificateDraft.timeStamping(
            issuing, "Liên Thông Dev Time-Stamp Authority", keys.getPublic(), life()));
  }

  HeldKey issueForResponder() throws GeneralSecurityException, IOException {
    KeyPair keys = KeyKind.P_256.newKeyPair();
    return held(
        keys,
        CertificateDraft.responder(
            issuing, "Liên Thông Dev OCSP Responder", keys.getPublic(), life()));
  }

  private HeldKey held(KeyPair keys, X509Certificate certificate) {
    return new HeldKey(keys.getPrivate(), List.of(certificate, issuing.certificate()));
  }

  private Validity life() {
    return new Validity(clock.instant(), MEMBER_LIFE.minus(Duration.ofHours(1)));
  }

  /** Whether a key can go on being used: this authority, not about to end. */
  boolean stillGood(HeldKey key) {
    return issued(key.certificate()) && lasts(key.certificate(), RENEWAL, clock);
  }

  /** Whether this authority, and not one before it, signed a certificate. */
  boolean issued(X509Certificate certificate) {
    return issuedBy(issuing.certificate(), certificate);
  }

  private static boolean issuedBy(X509Certificate issuer, X509Certificate certificate) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean lasts(X509Certificate certificate, Duration length, Clock clock) {
    return certificate.getNotAfter().toInstant().isAfter(clock.instant().plus(length));
  }
}
