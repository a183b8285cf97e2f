package vn.lienthong.connectors.security.certificate;

import static vn.lienthong.connectors.api.CertificateVerdict.Status.REVOKED;
import static vn.lienthong.connectors.security.certificate.TestAuthority.GOOD;
import static vn.lienthong.connectors.security.certificate.VerdictShape.NOW;
import static vn.lienthong.connectors.security.certificate.VerdictShape.good;
import static vn.lienthong.connectors.security.certificate.VerdictShape.refused;
import static vn.lienthong.connectors.security.certificate.VerdictShape.unknown;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.certificate.TestAuthority.ListPart;
import vn.lienthong.connectors.security.certificate.TestCertificate.Holder;
import vn.lienthong.connectors.security.certificate.VerdictShape.Scene;

/** What an authority may say or not say about a certificate whose path is right. */
final class RevocationShapes {
  private static final Duration DAY = Duration.ofDays(1);

  private RevocationShapes() {}

  static Stream<VerdictShape> all() {
    return Stream.of(known(), revoked(), silent(), notBelieved(), lists()).flatMap(List::stream);
  }

  private static List<VerdictShape> known() {
    return List.of(
        good("good by OCSP", "OCSP of", scene -> ocsp(scene, scene.authority.saying(GOOD))),
        good("good by CRL", "CRL of", scene -> list(scene, q -> scene.authority.list(1))),
        good("good by a delegated responder", "OCSP of", scene -> delegated(scene, true, true)),
        good(
            "OCSP down, good by CRL",
            "CRL of",
            scene -> {
              scene.authority.list(q -> scene.authority.list(1));
              return scene.authority.withBoth();
            }),
        good(
            "OCSP answers unknown, good by CRL",
            "CRL of",
            scene -> {
              scene.authority.list(q -> scene.authority.list(1));
              scene.authority.responder(scene.authority.saying(TestAuthority.UNKNOWN));
              return scene.authority.withBoth();
            }));
  }

  private static List<VerdictShape> revoked() {
    var revocation = TestAuthority.revoked(NOW.minus(DAY));
    return List.of(
        refused(
            "revoked by OCSP",
            REVOKED,
            "OCSP: revoked at 2026-11-21T02:00:00Z, reason 1",
            scene -> ocsp(scene, scene.authority.saying(revocation))),
        refused("revoked by CRL", REVOKED, "KEY_COMPROMISE", RevocationShapes::revokedByList),
        refused(
            "revoked by CRL, good by OCSP",
            REVOKED,
            "CRL: revoked",
            scene -> {
              X509Certificate member = scene.authority.withBoth();
              scene.authority.responder(scene.authority.saying(GOOD));
              scene.authority.list(q -> scene.authority.list(1, member));
              return member;
            }),
        refused(
                "revoked, and then silence for a month",
                REVOKED,
                "OCSP: revoked",
                scene -> ocsp(scene, scene.authority.saying(revocation)))
            .then(
                (scene, trust) -> {
                  scene.authority.responder(q -> null);
                  scene.clock.move(Duration.ofDays(31));
                  trust.refresh();
                }),
        refused(
            "issuing authority revoked by its root",
            REVOKED,
            "authority above",
            scene -> above(scene)));
  }

  private static List<VerdictShape> silent() {
    return List.of(
        unknown("nobody to ask", "no authority said", scene -> scene.authority.member().make()),
        unknown("OCSP down", "HTTP status 500", scene -> scene.authority.withOcsp()),
        unknown(
            "OCSP refuses connections",
            "ConnectException",
            scene -> asking(scene, URI.create("http://127.0.0.1:1/ocsp"))),
        unknown(
            "OCSP answers unknown",
            "does not know",
            scene -> ocsp(scene, scene.authority.saying(TestAuthority.UNKNOWN))),
        unknown(
            "OCSP answers error",
            "error 3",
            scene -> ocsp(scene, q -> TestAuthority.error(OCSPRespBuilder.TRY_LATER))),
        unknown(
            "slow responder",
            "within 800 ms",
            scene -> asking(impatient(scene), scene.authority.url("/drip"))),
        unknown(
            "responder sends elsewhere",
            "HTTP status 302",
            scene -> asking(scene, scene.authority.url("/moved"))),
        unknown(
                "good, and then silence beyond nextUpdate",
                "does not count",
                scene -> ocsp(scene, scene.authority.saying(GOOD)))
            .then(
                (scene, trust) -> {
                  scene.authority.responder(q -> null);
                  scene.clock.move(DAY.plusSeconds(1));
                  trust.refresh();
                }));
  }

  private static List<VerdictShape> notBelieved() {
    return List.of(
        unknown(
            "stale answer",
            "does not count",
            scene ->
                ocsp(
                    scene,
                    q ->
                        scene.authority.answer(
                            q,
                            GOOD,
                            NOW.minus(DAY),
                            NOW.minusSeconds(1),
                            scene.authority.issuing()))),
        unknown(
            "answer of the future",
            "of the future",
            scene ->
                ocsp(
                    scene,
                    q ->
                        scene.authority.answer(
                            q, GOOD, NOW.plus(DAY), null, scene.authority.issuing()))),
        unknown("answer signed by a stranger", "stranger", RevocationShapes::stranger),
        unknown("answer signed by a member", "OCSPSigning", scene -> delegated(scene, false, true)),
        unknown(
            "responder whose own status nobody can say",
            "nocheck",
            scene -> delegated(scene, true, false)),
        unknown(
            "replayed answer for another certificate",
            "another certificate",
            scene -> {
              byte[] other = scene.authority.answerAbout(scene.authority.withOcsp(), GOOD);
              return ocsp(scene, q -> other);
            }),
        unknown(
            "garbage for an answer",
            "not an OCSP answer",
            scene -> ocsp(scene, q -> "<html>".getBytes(StandardCharsets.US_ASCII))),
        unknown(
            "answer too big",
            "more than 20000 bytes",
            scene -> ocsp(scene, q -> new byte[20_001])));
  }

  private static List<VerdictShape> lists() {
    return List.of(
        refused("CRL older than before", REVOKED, "CRL: revoked", RevocationShapes::revokedByList)
            .then(
                (scene, trust) -> {
                  scene.authority.list(q -> scene.authority.list(4));
                  trust.refresh();
                }),
        unknown(
            "CRL too big", "more than 20000 bytes", scene -> list(scene, q -> new byte[20_001])),
        unknown(
            "slow CRL",
            "within 800 ms",
            scene -> listed(impatient(scene), scene.authority.url("/drip"))),
        unknown(
            "CRL of another authority",
            "of another authority",
            scene -> list(scene, q -> listOf(scene, TestCertificate.root("Other", NOW), null))),
        unknown(
            "CRL signed by a stranger",
            "did not sign",
            scene ->
                list(
                    scene,
                    q ->
                        listOf(
                            scene,
                            TestCertificate.authority(
                                TestCertificate.root("R", NOW), "Issuing", 0, NOW),
                            null))),
        unknown(
            "stale CRL",
            "does not count",
            scene ->
                list(
                    scene,
                    q ->
                        scene.authority.list(
                            scene.authority.issuing(),
                            1,
                            NOW.minus(DAY),
                            NOW.minusSeconds(1),
                            null))),
        unknown(
            "delta CRL",
            "delta",
            scene -> part(scene, new ListPart(Extension.deltaCRLIndicator, new ASN1Integer(1)))),
        unknown(
            "CRL in parts, another part",
            "no authority said",
            scene -> part(scene, distribution(scene.authority.url("/crl/2"), false))),
        good(
            "CRL in parts, its own part",
            "CRL of",
            scene -> part(scene, distribution(scene.authority.url("/crl"), false))),
        unknown(
            "indirect CRL",
            "indirect",
            scene -> part(scene, distribution(scene.authority.url("/crl"), true))));
  }

  private static X509Certificate ocsp(Scene scene, TestAuthority.Answer answer) {
    scene.authority.responder(answer);
    return scene.authority.withOcsp();
  }

  private static X509Certificate list(Scene scene, TestAuthority.Answer answer) {
    scene.authority.list(answer);
    return scene.authority.withList();
  }

  private static X509Certificate asking(Scene scene, URI responder) {
    return scene.authority.member().responder(responder).make();
  }

  private static Scene impatient(Scene scene) {
    scene.trust = scene.trust.impatient();
    return scene;
  }

  private static X509Certificate listed(Scene scene, URI address) {
    return scene.authority.member().list(address).make();
  }

  private static X509Certificate revokedByList(Scene scene) {
    X509Certificate member = scene.authority.withList();
    scene.authority.list(q -> scene.authority.list(5, member));
    return member;
  }

  private static X509Certificate delegated(Scene scene, boolean purpose, boolean noCheck) {
    Holder delegate = scene.authority.delegate(purpose, noCheck);
    return ocsp(scene, q -> scene.authority.answer(q, GOOD, NOW, NOW.plus(DAY), delegate));
  }

  private static X509Certificate stranger(Scene scene) {
    Holder stranger = TestCertificate.root("Stranger", NOW);
    return ocsp(scene, q -> scene.authority.answer(q, GOOD, NOW, NOW.plus(DAY), stranger));
  }

  /** The member is good; the list of the root revokes the authority that says so. */
  private static X509Certificate above(Scene scene) {
    var authority = scene.authority;
    var root =
        new IssuerSources(
            authority.root().certificate(), List.of(), List.of(authority.url("/crl")));
    scene.trust = scene.trust.wholePath().from(root);
    authority.list(
        q ->
            authority.list(
                authority.root(), 1, NOW, NOW.plus(DAY), null, authority.issuing().certificate()));
    return ocsp(scene, authority.saying(GOOD));
  }

  private static X509Certificate part(Scene scene, ListPart part) {
    return list(scene, q -> listOf(scene, scene.authority.issuing(), part));
  }

  private static byte[] listOf(Scene scene, Holder issuer, @Nullable ListPart part)
      throws Exception {
    return scene.authority.list(issuer, 1, NOW, NOW.plus(DAY), part);
  }

  private static ListPart distribution(URI point, boolean indirect) {
    var name =
        new DistributionPointName(
            new GeneralNames(
                new GeneralName(GeneralName.uniformResourceIdentifier, point.toString())));
    return new ListPart(
        Extension.issuingDistributionPoint,
        new IssuingDistributionPoint(name, false, false, null, indirect, false));
  }
}
