package vn.lienthong.connectors.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.qcvn109.identifier.MemberCode;

class DevelopmentOcspResponderTest {
  private static final MemberCode POPULATION = new MemberCode("G01.CSDLDC");
  private static final Map<MemberCode, KeyKind> ONE = Map.of(POPULATION, KeyKind.P_256);

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path directory;
  private DevelopmentPki pki;
  private DevelopmentOcspResponder responder;

  @BeforeEach
  void start() throws Exception {
    pki = DevelopmentPki.ensure(directory.resolve("own"), ONE);
    responder = DevelopmentOcspResponder.start(pki, 0);
  }

  @AfterEach
  void stop() {
    responder.close();
  }

  @Test
  void jdk_acceptsTheAnswer_andFindsTheRevocationAtOnce() throws Exception {
    validate();
    pki.revoke(POPULATION, RevocationReason.KEY_COMPROMISE);
    assertThatThrownBy(this::validate)
        .isInstanceOfSatisfying(
            CertPathValidatorException.class,
            e -> assertThat(e.getReason()).isEqualTo(BasicReason.REVOKED));
  }

  @Test
  void status_isGood_revokedWithReason_orUnknown() throws Exception {
    X509Certificate own = pki.key(POPULATION).certificate();
    assertThat(status(id(own))).isEqualTo(CertificateStatus.GOOD);

    DevelopmentPki other = DevelopmentPki.ensure(directory.resolve("other"), ONE);
    assertThat(status(id(other.key(POPULATION).chain()))).isInstanceOf(UnknownStatus.class);
    X509Certificate neverIssued = other.key(POPULATION).certificate();
    assertThat(status(id(neverIssued))).isInstanceOf(UnknownStatus.class);

    pki.revoke(own, RevocationReason.SUPERSEDED);
    assertThat(status(id(own)))
        .isInstanceOfSatisfying(
            RevokedStatus.class,
            found -> assertThat(found.getRevocationReason()).isEqualTo(CRLReason.superseded));
  }

  @Test
  void question_mayStandInThePath() throws Exception {
    byte[] request =
        new OCSPReqBuilder().addRequest(id(pki.key(POPULATION).chain())).build().getEncoded();
    String text =
        Base64.getEncoder().encodeToString(request).replace("+", "%2B").replace("/", "%2F");
    HttpRequest get =
        HttpRequest.newBuilder(URI.create(responder.ocsp() + "/" + text.replace("=", "%3D")))
            .build();
    byte[] answer = client.send(get, BodyHandlers.ofByteArray()).body();
    assertThat(new OCSPResp(answer).getStatus()).isEqualTo(OCSPRespBuilder.SUCCESSFUL);
  }

  @Test
  void garbage_isCalledMalformed() throws Exception {
    assertThat(new OCSPResp(post("no request".getBytes(StandardCharsets.US_ASCII))).getStatus())
        .isEqualTo(OCSPRespBuilder.MALFORMED_REQUEST);
  }

  @Test
  void list_isGivenToo() throws Exception {
    byte[] list =
        client
            .send(HttpRequest.newBuilder(responder.list()).build(), BodyHandlers.ofByteArray())
            .body();
    X509CRL read =
        (X509CRL)
            CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
    assertThat(read).isEqualTo(pki.revocationList());
  }

  private void validate() throws Exception {
    CertPathValidator validator = CertPathValidator.getInstance("PKIX");
    PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
    checker.setOptions(EnumSet.of(Option.ONLY_END_ENTITY, Option.NO_FALLBACK));
    checker.setOcspResponder(responder.ocsp());
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(pki.trustAnchors().get(0), null)));
    parameters.addCertPathChecker(checker);
    CertPath path =
        CertificateFactory.getInstance("X.509").generateCertPath(pki.key(POPULATION).chain());
    validator.validate(path, parameters);
  }

  private CertificateStatus status(CertificateID id) throws Exception {
    byte[] request = new OCSPReqBuilder().addRequest(id).build().getEncoded();
    var answer = (BasicOCSPResp) new OCSPResp(post(request)).getResponseObject();
    return answer.getResponses()[0].getCertStatus();
  }

  private CertificateID id(X509Certificate certificate) throws Exception {
    return id(List.of(certificate, pki.key(POPULATION).chain().get(1)));
  }

  private static CertificateID id(List<X509Certificate> chain) throws Exception {
    return new CertificateID(
        new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
        new JcaX509CertificateHolder(chain.get(1)),
        chain.get(0).getSerialNumber());
  }

  private byte[] post(byte[] request) throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(responder.ocsp()).POST(BodyPublishers.ofByteArray(request)).build();
    return client.send(post, BodyHandlers.ofByteArray()).body();
  }
}
