package vn.lienthong.connectors.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Refused;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.attack.AttackFamily;
import vn.lienthong.connectors.security.attack.AttackScene;
import vn.lienthong.connectors.security.attack.AttackShape;
import vn.lienthong.connectors.security.attack.AttackSuite;
import vn.lienthong.connectors.security.attack.StandingKey;
import vn.lienthong.connectors.security.attack.StandingKey.Standing;
import vn.lienthong.connectors.security.certificate.TestCertificate.Holder;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Right signatures at the gate, by what a real authority made of the signer's certificate. */
class CertificateAttackTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final KeyPair KEYS = TestAuthority.MEMBER_KEYS;

  private final Instant now = Clock.systemUTC().instant();
  private final List<StandingKey> keys = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void signature_isTakenOrRefused_byTheStandingOfItsCertificate() throws Exception {
    try (var authority = new TestAuthority(now)) {
      register(authority);
      try (var trust = TestTrust.in(authority, false).open(folder, Clock.systemUTC())) {
        trust.watch(keys.stream().map(StandingKey::certificate).toList());
        trust.refresh();
        SignatureVerifier verifier =
            HubSignatures.verifier(
                directory(), trust, SignaturePolicies.standard(), Clock.systemUTC());
        SoftAssertions all = new SoftAssertions();
        List<AttackShape> shapes = shapes();
        shapes.forEach(shape -> judge(verifier.verifyMessage(shape.bytes()), shape, all));
        all.assertThat(shapes).hasSize(Standing.values().length + 1);
        all.assertAll();
      }
    }
  }

  private static void judge(
      Verification<VerifiedMessage> outcome, AttackShape shape, SoftAssertions all) {
    if (shape.isControl()) {
      all.assertThat(outcome).as(shape.name()).isInstanceOf(Trusted.class);
    } else {
      HubFault fault = outcome instanceof Refused<?> refused ? refused.fault() : null;
      all.assertThat(fault).as(shape.name() + " must be refused").isNotNull();
      boolean right = fault != null && shape.expected().isRight(fault);
      all.assertThat(right).as(shape.name() + ": " + fault).isTrue();
    }
  }

  /** The list names one; two of one member stand beside each other. */
  private void register(TestAuthority authority) throws Exception {
    add(authority.withList(), Standing.ROLLING_OVER);
    add(authority.withList(), Standing.ROLLING_OVER);
    X509Certificate revoked = authority.withList();
    add(revoked, Standing.REVOKED);
    authority.list(question -> authority.list(1, revoked));
    add(listed(authority).valid(now.minus(DAY), now.minusSeconds(1)).make(), Standing.EXPIRED);
    add(
        listed(authority).valid(now.plus(DAY), now.plus(DAY.multipliedBy(2))).make(),
        Standing.NOT_YET_VALID);
    X509Certificate agreement =
        TestCertificate.of(authority.issuing(), "G15.HOTICH", KEYS.getPublic(), now)
            .usage(KeyUsage.keyAgreement)
            .list(authority.url("/crl"))
            .make();
    add(agreement, Standing.WRONG_USAGE);
    Holder stranger = TestCertificate.root("Other root", now);
    X509Certificate foreign =
        TestCertificate.of(stranger, "G15.HOTICH", KEYS.getPublic(), now)
            .usage(KeyUsage.digitalSignature)
            .list(authority.url("/crl"))
            .make();
    add(foreign, Standing.UNKNOWN_ISSUER);
  }

  private static TestCertificate listed(TestAuthority authority) {
    return authority.member().list(authority.url("/crl"));
  }

  private void add(X509Certificate certificate, Standing standing) {
    keys.add(new StandingKey(TestMembers.CIVIL_STATUS, KEYS.getPrivate(), certificate, standing));
  }

  private SignerDirectory directory() {
    return presented ->
        keys.stream()
            .map(StandingKey::certificate)
            .filter(presented::equals)
            .findFirst()
            .map(found -> new SignerDirectory.Signer(TestMembers.CIVIL_STATUS, found));
  }

  private List<AttackShape> shapes() {
    var scene =
        new AttackScene(
            List.of(TestMembers.key(TestMembers.POPULATION)),
            TestMembers.HUB,
            "KiemTraKetNoi",
            CertificateAttackTest::payload,
            URI.create("http://127.0.0.1:9/bay"),
            100_000,
            Clock.systemUTC(),
            null,
            keys,
            109);
    List<AttackShape> shapes = AttackSuite.of(scene);
    assertThat(shapes).extracting(AttackShape::name).doesNotHaveDuplicates();
    return shapes.stream().filter(shape -> shape.family() == AttackFamily.CERTIFICATE).toList();
  }

  private static Element payload(String text) {
    Element payload = SecureXml.newDocument().createElementNS(XmlNames.SERVICE, "dv:KiemTraKetNoi");
    payload.setTextContent(text);
    return payload;
  }
}
