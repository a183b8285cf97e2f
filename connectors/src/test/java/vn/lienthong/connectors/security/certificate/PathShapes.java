package vn.lienthong.connectors.security.certificate;

import static vn.lienthong.connectors.api.CertificateVerdict.Status.CHAIN_INVALID;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.EXPIRED;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.NOT_YET_VALID;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.USAGE_WRONG;
import static vn.lienthong.connectors.security.certificate.VerdictShape.NOW;
import static vn.lienthong.connectors.security.certificate.VerdictShape.good;
import static vn.lienthong.connectors.security.certificate.VerdictShape.refused;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.security.certificate.TestCertificate.Holder;
import vn.lienthong.connectors.security.certificate.VerdictShape.Scene;

/** What may be wrong with a certificate and its path, while its authority says that it is good. */
final class PathShapes {
  private static final String POLICY = "1.3.6.1.4.1.99999.1";
  private static final Duration DAY = Duration.ofDays(1);

  private PathShapes() {}

  static Stream<VerdictShape> all() {
    return Stream.of(time(), usage(), path()).flatMap(List::stream);
  }

  private static List<VerdictShape> time() {
    return List.of(
        refused(
            "expired",
            EXPIRED,
            "valid until",
            scene -> said(scene, plain(scene).valid(NOW.minus(DAY), NOW.minusSeconds(1)))),
        refused(
            "not yet valid",
            NOT_YET_VALID,
            "valid from",
            scene -> said(scene, plain(scene).valid(NOW.plusSeconds(1), NOW.plus(DAY)))));
  }

  private static List<VerdictShape> usage() {
    return List.of(
        refused(
            "wrong usage: key agreement only",
            USAGE_WRONG,
            "keyUsage",
            scene -> said(scene, plain(scene).usage(KeyUsage.keyAgreement))),
        refused(
                "wrong usage: server's certificate at the client's door",
                USAGE_WRONG,
                "not clientAuth",
                scene -> said(scene, signing(scene).purposes(false, KeyPurposeId.id_kp_serverAuth)))
            .usedFor(CertificateUse.TLS_CLIENT),
        refused(
                "wrong usage: client's certificate at a member's door",
                USAGE_WRONG,
                "not serverAuth",
                scene -> said(scene, signing(scene).purposes(false, KeyPurposeId.id_kp_clientAuth)))
            .usedFor(CertificateUse.TLS_SERVER),
        refused(
                "wrong usage: time-stamps, purpose not critical",
                USAGE_WRONG,
                "timeStamping",
                scene ->
                    said(scene, signing(scene).purposes(false, KeyPurposeId.id_kp_timeStamping)))
            .usedFor(CertificateUse.TIME_STAMP),
        good(
                "time-stamp authority",
                "OCSP",
                scene ->
                    said(scene, signing(scene).purposes(true, KeyPurposeId.id_kp_timeStamping)))
            .usedFor(CertificateUse.TIME_STAMP),
        refused(
            "certificate of an authority used as signer",
            USAGE_WRONG,
            "basicConstraints",
            scene -> scene.authority.issuing().certificate()));
  }

  private static List<VerdictShape> path() {
    return List.of(
        refused("unknown issuer", CHAIN_INVALID, "no configured authority", PathShapes::foreign),
        refused(
            "issuer's name taken by a stranger",
            CHAIN_INVALID,
            "no configured authority",
            scene -> under(scene, TestCertificate.root("Issuing", NOW))),
        refused("path too long by its authority", CHAIN_INVALID, "PATH_TOO_LONG", PathShapes::deep),
        refused(
            "path too long by the settings",
            CHAIN_INVALID,
            "more than 0",
            scene -> {
              scene.trust = scene.trust.longest(0);
              return said(scene, plain(scene));
            }),
        refused("name outside the constraints", CHAIN_INVALID, "INVALID_NAME", PathShapes::named),
        refused(
            "policy not asserted",
            CHAIN_INVALID,
            "INVALID_POLICY",
            scene -> {
              scene.trust = scene.trust.asking(POLICY);
              return said(scene, plain(scene));
            }),
        good("policy asserted", "OCSP", PathShapes::underPolicy),
        refused(
            "signed with SHA-1",
            CHAIN_INVALID,
            "weak",
            scene -> said(scene, plain(scene).signedWith("SHA1withECDSA"))),
        refused(
            "unknown critical extension",
            CHAIN_INVALID,
            "UNRECOGNIZED_CRIT_EXT",
            scene ->
                said(
                    scene,
                    plain(scene).with(new ASN1ObjectIdentifier(POLICY), true, new KeyUsage(1)))));
  }

  private static TestCertificate plain(Scene scene) {
    return TestCertificate.of(
            scene.authority.issuing(), "P", TestAuthority.MEMBER_KEYS.getPublic(), NOW)
        .responder(scene.authority.url("/ocsp"));
  }

  private static TestCertificate signing(Scene scene) {
    return plain(scene).usage(KeyUsage.digitalSignature);
  }

  private static X509Certificate said(Scene scene, TestCertificate draft) {
    scene.authority.responder(scene.authority.saying(TestAuthority.GOOD));
    return draft.make();
  }

  private static X509Certificate foreign(Scene scene) {
    return under(scene, TestCertificate.root("Other root", NOW));
  }

  private static X509Certificate under(Scene scene, Holder issuer) {
    return said(
        scene,
        TestCertificate.of(issuer, "P", TestAuthority.MEMBER_KEYS.getPublic(), NOW)
            .responder(scene.authority.url("/ocsp")));
  }

  /** The issuing authority may have none below it, but made one. */
  private static X509Certificate deep(Scene scene) {
    Holder issuing = scene.authority.issuing();
    Holder below = TestCertificate.authority(issuing, "Below", 0, NOW);
    scene.trust = scene.trust.knowing(issuing.certificate(), below.certificate());
    return under(scene, below);
  }

  private static X509Certificate named(Scene scene) {
    var permitted = new GeneralSubtree(new GeneralName(new X500Name("C=VN,O=Another ministry")));
    var keys = TestCertificate.keys();
    X509Certificate certificate =
        TestCertificate.of(scene.authority.root(), "Bounded", keys.getPublic(), NOW)
            .authority(0)
            .with(
                Extension.nameConstraints,
                true,
                new NameConstraints(new GeneralSubtree[] {permitted}, null))
            .make();
    scene.trust = scene.trust.knowing(certificate);
    return under(scene, new Holder(certificate, keys));
  }

  private static X509Certificate underPolicy(Scene scene) {
    var policies = new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(POLICY)));
    var keys = TestCertificate.keys();
    X509Certificate certificate =
        TestCertificate.of(scene.authority.root(), "Issuing", keys.getPublic(), NOW)
            .authority(0)
            .with(Extension.certificatePolicies, false, policies)
            .make();
    scene.trust = scene.trust.knowing(certificate).asking(POLICY);
    var issuer = new Holder(certificate, keys);
    scene.authority.responder(
        question ->
            scene.authority.answer(question, TestAuthority.GOOD, NOW, NOW.plus(DAY), issuer));
    return TestCertificate.of(issuer, "P", TestAuthority.MEMBER_KEYS.getPublic(), NOW)
        .responder(scene.authority.url("/ocsp"))
        .with(Extension.certificatePolicies, false, policies)
        .make();
  }
}
