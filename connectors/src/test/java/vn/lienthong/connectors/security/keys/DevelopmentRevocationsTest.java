package vn.lienthong.connectors.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.qcvn109.identifier.MemberCode;

class DevelopmentRevocationsTest {
  private static final MemberCode POPULATION = new MemberCode("G01.CSDLDC");
  private static final Map<MemberCode, KeyKind> ONE = Map.of(POPULATION, KeyKind.P_256);

  @TempDir Path directory;

  @Test
  void list_isSignedByTheIssuingAuthority_andFreshForAWeek() throws Exception {
    DevelopmentPki.ensure(directory, ONE);
    X509CRL list = onDisk();
    list.verify(Certificates.readPem(directory.resolve("issuing.crt")).getPublicKey());
    assertThat(list.getRevokedCertificates()).isNull();
    assertThat(Duration.between(list.getThisUpdate().toInstant(), list.getNextUpdate().toInstant()))
        .isEqualTo(Duration.ofDays(7));
  }

  @Test
  void list_isAdded_whereAPkiOfAnEarlierVersionHasNone() throws Exception {
    X509Certificate before = DevelopmentPki.ensure(directory, ONE).key(POPULATION).certificate();
    Files.delete(directory.resolve("issuing.crl"));
    DevelopmentPki after = DevelopmentPki.ensure(directory, ONE);
    assertThat(onDisk().getRevokedCertificates()).isNull();
    assertThat(after.key(POPULATION).certificate()).isEqualTo(before);
  }

  @Test
  void list_isKeptForADay_thenMadeAnew_withWhatItHeld() throws Exception {
    DevelopmentPki pki = DevelopmentPki.ensure(directory, ONE);
    pki.revoke(POPULATION, RevocationReason.SUPERSEDED);
    X509CRL first = onDisk();
    DevelopmentPki.ensure(directory, ONE, in(Duration.ofHours(23)));
    assertThat(onDisk()).isEqualTo(first);
    DevelopmentPki.ensure(directory, ONE, in(Duration.ofHours(25)));
    X509CRL second = onDisk();
    assertThat(number(second)).isGreaterThan(number(first));
    assertThat(second.getRevokedCertificate(serial(pki))).isNotNull();
  }

  @Test
  void number_grows_evenWithinASecond_andWhereTheListWasLost() throws Exception {
    DevelopmentPki pki = DevelopmentPki.ensure(directory, ONE);
    BigInteger first = number(onDisk());
    BigInteger second = number(pki.newRevocationList());
    assertThat(second).isGreaterThan(first);
    Files.delete(directory.resolve("issuing.crl"));
    assertThat(
            number(
                DevelopmentPki.ensure(directory, ONE, in(Duration.ofMinutes(1))).revocationList()))
        .isGreaterThan(second);
  }

  @Test
  void revokedMember_staysRevoked_andGetsNoOtherKeyByItself() throws Exception {
    DevelopmentPki pki = DevelopmentPki.ensure(directory, ONE);
    X509Certificate bad = pki.key(POPULATION).certificate();
    pki.revoke(POPULATION, RevocationReason.KEY_COMPROMISE);
    assertThat(onDisk().getRevokedCertificate(bad.getSerialNumber()).getRevocationReason().name())
        .isEqualTo("KEY_COMPROMISE");
    Clock later = in(Duration.ofDays(810));
    assertThat(DevelopmentPki.ensure(directory, ONE, later).key(POPULATION).certificate())
        .isEqualTo(bad);
    assertThat(pki.certificates())
        .singleElement()
        .satisfies(
            issued -> assertThat(issued.reason()).isEqualTo(RevocationReason.KEY_COMPROMISE));
  }

  @Test
  void secondRevocation_keepsTheFirstReason() throws Exception {
    DevelopmentPki pki = DevelopmentPki.ensure(directory, ONE);
    X509Certificate certificate = pki.key(POPULATION).certificate();
    pki.revoke(certificate, RevocationReason.KEY_COMPROMISE);
    X509CRL list = pki.revoke(certificate, RevocationReason.SUPERSEDED);
    assertThat(list.getRevokedCertificates()).hasSize(1);
    assertThat(list.getRevokedCertificate(certificate).getRevocationReason().name())
        .isEqualTo("KEY_COMPROMISE");
  }

  @Test
  void renewedMember_hasBothCertificates_andOneMayBeRevokedAlone() throws Exception {
    DevelopmentPki pki = DevelopmentPki.ensure(directory, ONE);
    X509Certificate old = pki.key(POPULATION).certificate();
    X509Certificate made = pki.renew(POPULATION, KeyKind.RSA_2048).certificate();
    assertThat(registered()).containsExactly(made, old);
    assertThat(pki.key(POPULATION).certificate()).isEqualTo(made);

    pki.revoke(old, RevocationReason.SUPERSEDED);
    Map<MemberCode, KeyKind> rsa = Map.of(POPULATION, KeyKind.RSA_2048);
    assertThat(DevelopmentPki.ensure(directory, rsa).key(POPULATION).certificate()).isEqualTo(made);
    assertThat(registered()).containsExactly(made, old);
    assertThat(onDisk().isRevoked(old)).isTrue();
    assertThat(onDisk().isRevoked(made)).isFalse();
  }

  @Test
  void endedCertificate_fallsOut_whenTheNextIsMade() throws Exception {
    DevelopmentPki.ensure(directory, ONE);
    DevelopmentPki later = DevelopmentPki.ensure(directory, ONE, in(Duration.ofDays(826)));
    assertThat(registered()).containsExactly(later.key(POPULATION).certificate());
  }

  @Test
  void list_ofAnAuthorityBefore_isReplaced() throws Exception {
    Path other = directory.resolve("other");
    DevelopmentPki.ensure(other, ONE).revoke(POPULATION, RevocationReason.KEY_COMPROMISE);
    DevelopmentPki pki = DevelopmentPki.ensure(directory, ONE);
    Files.copy(
        other.resolve("issuing.crl"),
        directory.resolve("issuing.crl"),
        StandardCopyOption.REPLACE_EXISTING);
    DevelopmentPki.ensure(directory, ONE);
    onDisk().verify(pki.key(POPULATION).chain().get(1).getPublicKey());
    assertThat(onDisk().getRevokedCertificates()).isNull();
  }

  @Test
  void list_thatSomebodyChanged_stopsTheStart() throws Exception {
    DevelopmentPki.ensure(directory, ONE);
    byte[] bytes = Files.readAllBytes(directory.resolve("issuing.crl"));
    bytes[bytes.length - 1] ^= 1;
    Files.write(directory.resolve("issuing.crl"), bytes);
    assertThatThrownBy(() -> DevelopmentPki.ensure(directory, ONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void strangersCertificate_cannotBeRevoked() {
    X509Certificate stranger =
        DevelopmentPki.ensure(directory.resolve("other"), ONE).key(POPULATION).certificate();
    DevelopmentPki pki = DevelopmentPki.ensure(directory.resolve("own"), ONE);
    assertThatThrownBy(() -> pki.revoke(stranger, RevocationReason.UNSPECIFIED))
        .isInstanceOf(IllegalStateException.class);
    assertThat(pki.revocationList().getRevokedCertificates()).isNull();
  }

  @Test
  void addresses_standInTheCertificate_onlyWhereTheyAreGiven() {
    var addresses =
        new RevocationAddresses(
            URI.create("http://localhost:1/issuing.crl"), URI.create("http://localhost:1/ocsp"));
    String crl = "2.5.29.31";
    String ocsp = "1.3.6.1.5.5.7.1.1";
    DevelopmentPki without = DevelopmentPki.ensure(directory.resolve("without"), ONE);
    assertThat(without.key(POPULATION).certificate().getNonCriticalExtensionOIDs())
        .doesNotContain(crl, ocsp);
    DevelopmentPki with = DevelopmentPki.ensure(directory.resolve("with"), ONE, addresses);
    assertThat(with.key(POPULATION).certificate().getNonCriticalExtensionOIDs())
        .contains(crl, ocsp);
  }

  @Test
  void timeStampKey_isForTimeStampsOnly_andKept() throws Exception {
    DevelopmentPki pki = DevelopmentPki.ensure(directory, ONE);
    X509Certificate certificate = pki.timeStampKey().certificate();
    assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
    assertThat(certificate.getCriticalExtensionOIDs()).contains("2.5.29.37");
    assertThat(DevelopmentPki.ensure(directory, ONE).timeStampKey().certificate())
        .isEqualTo(certificate);
  }

  @Test
  void certificate_isKnownAsOneOfDevelopment() {
    DevelopmentPki pki = DevelopmentPki.ensure(directory, ONE);
    assertThat(pki.key(POPULATION).chain()).allMatch(DevelopmentPki::issued);
    assertThat(pki.trustAnchors()).allMatch(DevelopmentPki::issued);
  }

  private static Clock in(Duration time) {
    return Clock.offset(Clock.systemUTC(), time);
  }

  private static BigInteger serial(DevelopmentPki pki) {
    return pki.key(POPULATION).certificate().getSerialNumber();
  }

  private List<X509Certificate> registered() throws IOException {
    return Certificates.readAllPem(directory.resolve("members/G01.CSDLDC.crt"));
  }

  private static BigInteger number(X509CRL list) {
    byte[] extension = list.getExtensionValue("2.5.29.20");
    return ASN1Integer.getInstance(ASN1OctetString.getInstance(extension).getOctets()).getValue();
  }

  private X509CRL onDisk() throws Exception {
    byte[] bytes = Files.readAllBytes(directory.resolve("issuing.crl"));
    return (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
  }
}
