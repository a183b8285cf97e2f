package vn.lienthong.connectors.security.certificate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.certificate.TestCertificate.Holder;

/**
 * A certification authority with a root, an issuing authority, and a real responder and list over
 * HTTP that can be told to misbehave.
 */
final class TestAuthority implements AutoCloseable {
  static final CertificateStatus GOOD = CertificateStatus.GOOD;
  static final CertificateStatus UNKNOWN = new UnknownStatus();
  static final KeyPair MEMBER_KEYS = TestCertificate.keys();

  private final Instant now;
  private final Holder root;
  private final Holder issuing;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Answer ocsp = question -> null;
  private volatile Answer list = question -> null;

  /** What a server says; null is status 500. */
  interface Answer {
    byte @Nullable [] to(byte[] question) throws Exception;
  }

  TestAuthority(Instant now) {
    this.now = now;
    this.root = TestCertificate.root("Root", now);
    this.issuing = TestCertificate.authority(root, "Issuing", 0, now);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext("/ocsp", exchange -> answer(exchange, ocsp));
    server.createContext("/crl", exchange -> answer(exchange, list));
    server.createContext("/moved", exchange -> redirect(exchange));
    server.createContext("/drip", exchange -> drip(exchange));
    server.start();
  }

  static RevokedStatus revoked(Instant at) {
    return new RevokedStatus(Date.from(at), CRLReason.keyCompromise);
  }

  Holder root() {
    return root;
  }

  Holder issuing() {
    return issuing;
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** How many questions came, of any kind. */
  int requests() {
    return requests.get();
  }

  TestAuthority responder(Answer answer) {
    ocsp = answer;
    return this;
  }

  TestAuthority list(Answer answer) {
    list = answer;
    return this;
  }

  /** A member's certificate in the making, without any address. */
  TestCertificate member() {
    return TestCertificate.of(issuing, "G15.HOTICH", MEMBER_KEYS.getPublic(), now)
        .usage(KeyUsage.digitalSignature)
        .purposes(false, KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth);
  }

  X509Certificate withOcsp() {
    return member().responder(url("/ocsp")).make();
  }

  X509Certificate withList() {
    return member().list(url("/crl")).make();
  }

  X509Certificate withBoth() {
    return member().responder(url("/ocsp")).list(url("/crl")).make();
  }

  /** The answer about whatever is asked, fresh for a day. */
  Answer saying(CertificateStatus status) {
    return question -> answer(question, status, now, now.plus(Duration.ofDays(1)), issuing);
  }

  byte[] answer(
      byte[] question,
      CertificateStatus status,
      Instant thisUpdate,
      @Nullable Instant next,
      Holder signer)
      throws Exception {
    CertificateID id = new OCSPReq(question).getRequestList()[0].getCertID();
    return signed(id, status, thisUpdate, next, signer);
  }

  byte[] answerAbout(X509Certificate certificate, CertificateStatus status) throws Exception {
    var id =
        new JcaCertificateID(
            new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
            issuing.certificate(),
            certificate.getSerialNumber());
    return signed(id, status, now, now.plus(Duration.ofDays(1)), issuing);
  }

  private static byte[] signed(
      CertificateID id,
      CertificateStatus status,
      Instant from,
      @Nullable Instant next,
      Holder signer)
      throws Exception {
    var builder =
        new JcaBasicOCSPRespBuilder(
            signer.keys().getPublic(),
            new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1));
    builder.addResponse(id, status, Date.from(from), next == null ? null : Date.from(next), null);
    var basic =
        builder.build(
            new JcaContentSignerBuilder("SHA256withECDSA").build(signer.keys().getPrivate()),
            new X509CertificateHolder[] {new JcaX509CertificateHolder(signer.certificate())},
            Date.from(from));
    return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
  }

  static byte[] error(int status) throws Exception {
    OCSPResp answer = new OCSPRespBuilder().build(status, null);
    return answer.getEncoded();
  }

  /** A responder with a certificate of the issuing authority. */
  Holder delegate(boolean purpose, boolean noCheck) {
    KeyPair keys = TestCertificate.keys();
    TestCertificate draft =
        TestCertificate.of(issuing, "Responder", keys.getPublic(), now)
            .usage(KeyUsage.digitalSignature);
    if (purpose) {
      draft.purposes(false, KeyPurposeId.id_kp_OCSPSigning);
    }
    if (noCheck) {
      draft.with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    }
    return new Holder(draft.make(), keys);
  }

  /** A list with some extension more; critical. */
  byte[] list(
      Holder issuer,
      long number,
      Instant thisUpdate,
      Instant next,
      @Nullable ListPart part,
      X509Certificate... revoked)
      throws Exception {
    var builder =
        new JcaX509v2CRLBuilder(
            issuer.certificate().getSubjectX500Principal(), Date.from(thisUpdate));
    builder.setNextUpdate(Date.from(next));
    builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
    if (part != null) {
      builder.addExtension(part.identifier(), true, part.value());
    }
    for (X509Certificate one : revoked) {
      builder.addCRLEntry(one.getSerialNumber(), Date.from(thisUpdate), CRLReason.keyCompromise);
    }
    return builder
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.keys().getPrivate()))
        .getEncoded();
  }

  /** A list of the issuing authority, fresh for a day. */
  byte[] list(long number, X509Certificate... revoked) throws Exception {
    return list(issuing, number, now, now.plus(Duration.ofDays(1)), null, revoked);
  }

  /** What makes a list one in parts. */
  record ListPart(ASN1ObjectIdentifier identifier, ASN1Encodable value) {}

  private void answer(HttpExchange exchange, Answer answer) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      byte @Nullable [] bytes = answer.to(question(exchange));
      exchange.sendResponseHeaders(bytes == null ? 500 : 200, bytes == null ? -1 : bytes.length);
      if (bytes != null) {
        exchange.getResponseBody().write(bytes);
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 6960 A.1: in the body of a POST, or in the path of a GET. */
  private static byte[] question(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    return path.startsWith("/ocsp/")
        ? Base64.getDecoder().decode(path.substring("/ocsp/".length()))
        : exchange.getRequestBody().readAllBytes();
  }

  private void redirect(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().add("Location", url("/ocsp").toString());
      exchange.sendResponseHeaders(302, -1);
    }
  }

  /** The first byte at once, the others never. */
  private void drip(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write(48);
      exchange.getResponseBody().flush();
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    workers.shutdownNow();
  }
}
