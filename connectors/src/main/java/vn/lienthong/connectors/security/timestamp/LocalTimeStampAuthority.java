package vn.lienthong.connectors.security.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.lienthong.connectors.security.keys.MemberKey;

/** An authority inside this program, for development and tests: its clock is only the machine's. */
public final class LocalTimeStampAuthority implements TimeStampAuthority {
  // The arc that ITU-T X.660 keeps for examples: this authority has no policy of its own.
  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1");
  private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final Clock clock;

  /**
   * An authority with this key.
   *
   * @param key its certificate has the critical extended key usage {@code timeStamping}
   * @param clock tells the stamped time
   */
  public LocalTimeStampAuthority(MemberKey key, Clock clock) {
    this(key.privateKey(), key.chain(), clock);
  }

  /** The same with a key that is no member's; its own certificate is the first of the chain. */
  public LocalTimeStampAuthority(PrivateKey key, List<X509Certificate> chain, Clock clock) {
    this.key = key;
    this.chain = List.copyOf(chain);
    this.clock = clock;
  }

  @Override
  public byte[] stamp(byte[] sha256) {
    TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
    requests.setCertReq(true);
    try {
      return answer(requests.generate(SHA256, sha256)).getTimeStampToken().getEncoded();
    } catch (TSPException | IOException | GeneralSecurityException e) {
      throw new TimeStampException("The local authority cannot sign", e);
    }
  }

  /**
   * Answers what a client sends over HTTP.
   *
   * @param request a {@code TimeStampReq}, DER
   * @return a {@code TimeStampResp}, DER; a rejection where the request asks for another digest
   * @throws IOException when the request is none
   */
  public byte[] respond(byte[] request) throws IOException {
    try {
      return answer(new TimeStampRequest(request)).getEncoded();
    } catch (TSPException | GeneralSecurityException e) {
      throw new TimeStampException("The local authority cannot sign", e);
    }
  }

  private TimeStampResponse answer(TimeStampRequest request)
      throws TSPException, GeneralSecurityException {
    TimeStampResponseGenerator responses = new TimeStampResponseGenerator(tokens(), Set.of(SHA256));
    return responses.generate(request, new BigInteger(64, RANDOM), Date.from(clock.instant()));
  }

  private TimeStampTokenGenerator tokens() throws TSPException, GeneralSecurityException {
    try {
      DigestCalculator digest =
          new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(SHA256));
      String method = "SHA256with" + (key.getAlgorithm().equals("RSA") ? "RSA" : "ECDSA");
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder().build(method, key, chain.get(0)),
              digest,
              POLICY);
      tokens.addCertificates(new JcaCertStore(chain));
      return tokens;
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
