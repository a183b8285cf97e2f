package vn.lienthong.connectors.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.qcvn109.identifier.MemberCode;

class DevelopmentPkiTest {
  private static final MemberCode POPULATION = new MemberCode("G01.CSDLDC");
  private static final MemberCode CIVIL_STATUS = new MemberCode("G15.HOTICH");
  private static final Map<MemberCode, KeyKind> BOTH =
      Map.of(POPULATION, KeyKind.P_256, CIVIL_STATUS, KeyKind.RSA_2048);

  @TempDir Path directory;

  @Test
  void certificate_leadsToTheRoot_forEachKindOfKey() throws Exception {
    DevelopmentPki pki = DevelopmentPki.ensure(directory.resolve("pki"), BOTH);
    for (MemberCode member : BOTH.keySet()) {
      MemberKey key = pki.key(member);
      PKIXParameters parameters =
          new PKIXParameters(Set.of(new TrustAnchor(pki.trustAnchors().get(0), null)));
      parameters.setRevocationEnabled(false);
      CertPathValidator.getInstance("PKIX")
          .validate(
              CertificateFactory.getInstance("X.509").generateCertPath(key.chain()), parameters);
      assertThat(key.certificate().getSubjectX500Principal().getName())
          .contains("CN=" + member.value());
      assertThat(BOTH.get(member).fits(key.certificate().getPublicKey())).isTrue();
    }
  }

  @Test
  void certificate_isForTlsAndSignature_withinTheLimits() throws Exception {
    X509Certificate certificate =
        DevelopmentPki.ensure(directory, BOTH).key(POPULATION).certificate();
    assertThat(certificate.getExtendedKeyUsage())
        .containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
    assertThat(certificate.getKeyUsage()).startsWith(true, false, false, false, false, false);
    assertThat(certificate.getSubjectAlternativeNames())
        .extracting(name -> (Object) name.get(1))
        .containsExactly("localhost", "127.0.0.1");
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    assertThat(
            Duration.between(
                certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant()))
        .isLessThanOrEqualTo(Duration.ofDays(825));
    assertThat(Certificates.readPem(directory.resolve("issuing.crt")).getBasicConstraints())
        .isZero();
  }

  @Test
  void files_areForTheirOwnerOnly() throws IOException {
    DevelopmentPki.ensure(directory.resolve("pki"), BOTH);
    try (Stream<Path> files = Files.walk(directory.resolve("pki"))) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"))
          .noneMatch(file -> file.toString().endsWith(".new"));
    }
  }

  @Test
  void keys_areKept_andNewMembersAdded_atTheNextStart() throws IOException {
    Map<MemberCode, KeyKind> one = Map.of(POPULATION, KeyKind.P_256);
    X509Certificate first = DevelopmentPki.ensure(directory, one).key(POPULATION).certificate();
    DevelopmentPki second = DevelopmentPki.ensure(directory, BOTH);
    assertThat(second.key(POPULATION).certificate()).isEqualTo(first);
    assertThat(Certificates.readPem(directory.resolve("members/G15.HOTICH.crt")))
        .isEqualTo(second.key(CIVIL_STATUS).certificate());
  }

  @Test
  void certificate_isRenewed_whenItsKindChangesOrItEnds() {
    DevelopmentPki before = DevelopmentPki.ensure(directory, BOTH);
    DevelopmentPki changed = DevelopmentPki.ensure(directory, Map.of(POPULATION, KeyKind.RSA_2048));
    assertThat(KeyKind.RSA_2048.fits(changed.key(POPULATION).certificate().getPublicKey()))
        .isTrue();
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(800));
    DevelopmentPki renewed = DevelopmentPki.ensure(directory, BOTH, later);
    assertThat(renewed.key(CIVIL_STATUS).certificate())
        .isNotEqualTo(before.key(CIVIL_STATUS).certificate());
    assertThat(renewed.trustAnchors()).isEqualTo(before.trustAnchors());
  }

  @Test
  void pki_isMadeAnew_whereTheRootWasLeftFromAnotherOne() throws IOException {
    DevelopmentPki.ensure(directory.resolve("other"), BOTH);
    DevelopmentPki first = DevelopmentPki.ensure(directory.resolve("pki"), BOTH);
    Files.copy(
        directory.resolve("other/root.crt"),
        directory.resolve("pki/root.crt"),
        StandardCopyOption.REPLACE_EXISTING);
    DevelopmentPki healed = DevelopmentPki.ensure(directory.resolve("pki"), BOTH);
    assertThat(healed.trustAnchors()).isNotEqualTo(first.trustAnchors());
    assertThat(healed.key(POPULATION).certificate())
        .isNotEqualTo(first.key(POPULATION).certificate());
  }

  @Test
  void everybody_getsTheSameKeys_whenManyThreadsStartAtOnce() {
    List<X509Certificate> seen =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> DevelopmentPki.ensure(directory, BOTH).key(POPULATION).certificate())
            .distinct()
            .toList();
    assertThat(seen).hasSize(1);
  }

  @Test
  void everybody_getsTheSameRoot_whenTwoProcessesStartAtOnce() throws Exception {
    Process first = child();
    Process second = child();
    assertThat(first.waitFor(30, TimeUnit.SECONDS) && second.waitFor(30, TimeUnit.SECONDS))
        .isTrue();
    assertThat(List.of(first.exitValue(), second.exitValue())).containsOnly(0);
    assertThat(output(second)).isEqualTo(output(first));
  }

  @Test
  void key_isRefused_forAMemberNotNamed() {
    DevelopmentPki pki = DevelopmentPki.ensure(directory, Map.of());
    assertThatThrownBy(() -> pki.key(POPULATION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("G01.CSDLDC");
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("keys "))
        .findFirst()
        .orElseThrow();
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            PkiStarter.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
