package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.keys.KeyStores.HeldKey;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Issues, registers and keeps the development PKI's keys; works under the directory's lock. */
final class DevelopmentOffice {
  private static final Logger LOG = LoggerFactory.getLogger(DevelopmentPki.class);

  private static final String TIME_STAMPS = "timestamp";
  private static final String RESPONDER = "ocsp";

  private final Path directory;
  private final Path members;
  private final String password;
  private final Clock clock;
  private final DevelopmentAuthority authority;
  private final DevelopmentRevocations revocations;

  private DevelopmentOffice(Path directory, String password, Clock clock)
      throws GeneralSecurityException, IOException {
    this.directory = directory;
    this.members = PrivateFiles.directory(directory.resolve("members"));
    this.password = password;
    this.clock = clock;
    this.authority = DevelopmentAuthority.in(directory, password, clock);
    this.revocations = DevelopmentRevocations.in(directory, authority.issuing(), clock);
  }

  static DevelopmentOffice in(Path directory, String password, Clock clock)
      throws GeneralSecurityException, IOException {
    return new DevelopmentOffice(directory, password, clock);
  }

  DevelopmentAuthority authority() {
    return authority;
  }

  DevelopmentRevocations revocations() {
    return revocations;
  }

  /**
   * A member's key, made where there is none, the kind is another or the certificate ends soon. One
   * that was revoked stays: only a person may give that member another.
   */
  HeldKey ensured(MemberCode member, KeyKind kind, RevocationAddresses addresses)
      throws GeneralSecurityException, IOException {
    HeldKey held = existing(store(member));
    if (held == null || !(good(held, kind) || isRevoked(held.certificate()))) {
      return issue(member, kind, addresses);
    }
    register(member, held.certificate());
    return held;
  }

  private boolean good(HeldKey held, KeyKind kind) {
    return authority.stillGood(held) && kind.fits(held.certificate().getPublicKey());
  }

  private boolean isRevoked(X509Certificate certificate) {
    return authority.issued(certificate) && revocations.entry(certificate).isPresent();
  }

  /** The certificate is registered before its key is used: nobody meets one that is not known. */
  HeldKey issue(MemberCode member, KeyKind kind, RevocationAddresses addresses)
      throws GeneralSecurityException, IOException {
    HeldKey made = authority.issue(member, kind, addresses);
    register(member, made.certificate());
    PrivateFiles.write(store(member), KeyStores.write(made.privateKey(), made.chain(), password));
    LOG.info("Development certificate issued to {}, key {}", member, kind);
    return made;
  }

  /** The newest first; what ended, or came from an authority before this one, falls out. */
  private void register(MemberCode member, X509Certificate own)
      throws GeneralSecurityException, IOException {
    List<X509Certificate> all = new ArrayList<>(certificates(member));
    all.removeIf(
        old -> !authority.issued(old) || old.getNotAfter().toInstant().isBefore(clock.instant()));
    if (!all.contains(own)) {
      all.add(0, own);
    }
    Path file = members.resolve(member + ".crt");
    byte[] pem = Certificates.pem(all);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), pem)) {
      PrivateFiles.write(file, pem);
    }
  }

  /** Every certificate with which a member may still appear, the newest first. */
  List<X509Certificate> certificates(MemberCode member) throws IOException {
    Path file = members.resolve(member + ".crt");
    return Files.exists(file) ? Certificates.readAllPem(file) : List.of();
  }

  /** Everybody who has a certificate. */
  List<MemberCode> members() throws IOException {
    try (Stream<Path> files = Files.list(members)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".crt"))
          .map(name -> new MemberCode(name.substring(0, name.length() - ".crt".length())))
          .sorted()
          .toList();
    }
  }

  /** Of the members and of the PKI's own services. */
  List<X509Certificate> allCertificates() throws IOException {
    List<X509Certificate> all = new ArrayList<>();
    for (MemberCode member : members()) {
      all.addAll(certificates(member));
    }
    for (String service : List.of(TIME_STAMPS, RESPONDER)) {
      Path file = directory.resolve(service + ".crt");
      all.addAll(Files.exists(file) ? Certificates.readAllPem(file) : List.of());
    }
    return all;
  }

  /** The key that signs time-stamps: {@code timestamp.p12}, {@code timestamp.crt}. */
  HeldKey timeStampKey() throws GeneralSecurityException, IOException {
    HeldKey held = existing(directory.resolve(TIME_STAMPS + ".p12"));
    return held != null && authority.stillGood(held)
        ? held
        : kept(TIME_STAMPS, authority.issueForTimeStamps());
  }

  /** The key that signs OCSP answers: {@code ocsp.p12}, {@code ocsp.crt}. */
  HeldKey responderKey() throws GeneralSecurityException, IOException {
    HeldKey held = existing(directory.resolve(RESPONDER + ".p12"));
    return held != null && authority.stillGood(held)
        ? held
        : kept(RESPONDER, authority.issueForResponder());
  }

  private HeldKey kept(String name, HeldKey made) throws GeneralSecurityException, IOException {
    PrivateFiles.write(directory.resolve(name + ".crt"), Certificates.pem(made.certificate()));
    PrivateFiles.write(
        directory.resolve(name + ".p12"),
        KeyStores.write(made.privateKey(), made.chain(), password));
    return made;
  }

  private Path store(MemberCode member) {
    return members.resolve(member + ".p12");
  }

  private @Nullable HeldKey existing(Path store) throws GeneralSecurityException, IOException {
    return Files.exists(store) ? KeyStores.read(Files.readAllBytes(store), password) : null;
  }
}
