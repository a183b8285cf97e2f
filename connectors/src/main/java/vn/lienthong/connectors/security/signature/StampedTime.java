package vn.lienthong.connectors.security.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;

/** One RFC 3161 time-stamp of a signature: over this value, by an accepted authority, not later. */
final class StampedTime {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Map<String, String> DIGESTS =
      Map.of(
          NISTObjectIdentifiers.id_sha256.getId(), "SHA-256",
          NISTObjectIdentifiers.id_sha384.getId(), "SHA-384",
          NISTObjectIdentifiers.id_sha512.getId(), "SHA-512");

  private final Gate gate;
  private final Element place;
  private final byte[] encoded;

  StampedTime(Gate gate, Element place, byte[] encoded) {
    this.gate = gate;
    this.place = place;
    this.encoded = encoded;
  }

  /** The stamped time; refuses with {@code TIME_STAMP_INVALID}. */
  Instant check(SignedParts signed) throws GeneralSecurityException {
    try {
      TimeStampToken token = new TimeStampToken(new CMSSignedData(encoded));
      requireImprint(token, signed);
      X509Certificate authority = authority(token);
      requireAuthority(token, authority, signed);
      // RFC 3161, 2.4.2 and RFC 5816: signature, the certificate it names, usage, validity then.
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
      Instant time = token.getTimeStampInfo().getGenTime().toInstant();
      if (!gate.stampsMayLead() && time.isAfter(gate.now().plus(TOLERANCE))) {
        throw invalid("it names a time to come: " + time);
      }
      return time;
    } catch (TSPException e) {
      throw invalid("its signature does not hold: " + e.getClass().getSimpleName());
    } catch (CMSException | IOException | OperatorCreationException | RuntimeException e) {
      if (e instanceof HubException refusal) {
        throw refusal;
      }
      throw invalid("it cannot be read: " + e.getClass().getSimpleName());
    }
  }

  HubException invalid(String detail) {
    return Refusals.at(HubErrorCode.TIME_STAMP_INVALID, place, detail);
  }

  /** Refuses a message that says it was sent long after its signature was stamped. */
  static boolean plausible(Instant stamped, Instant sent) {
    return !stamped.isBefore(sent.minus(TOLERANCE));
  }

  private void requireImprint(TimeStampToken token, SignedParts signed)
      throws GeneralSecurityException {
    String digest = DIGESTS.get(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
    if (digest == null) {
      throw invalid("its digest is not SHA-256, SHA-384 or SHA-512");
    }
    byte[] stamped = MessageDigest.getInstance(digest).digest(Xades.canonical(signed.value()));
    if (!MessageDigest.isEqual(stamped, token.getTimeStampInfo().getMessageImprintDigest())) {
      throw invalid("it stamps another signature");
    }
  }

  private X509Certificate authority(TimeStampToken token) throws GeneralSecurityException {
    Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
    if (found.size() != 1) {
      throw invalid("it does not hold its authority's certificate");
    }
    return new JcaX509CertificateConverter().getCertificate(found.iterator().next());
  }

  private void requireAuthority(
      TimeStampToken token, X509Certificate authority, SignedParts signed) {
    CertificateVerdict verdict = gate.judge().judge(authority, CertificateUse.TIME_STAMP);
    if (!verdict.accepted()) {
      throw invalid("the authority's certificate: " + verdict.status() + ", " + verdict.detail());
    }
    String broken = gate.brokenBy(signed.policy(), authority.getPublicKey());
    if (broken != null) {
      throw invalid("the authority's key: " + broken);
    }
    String digest = token.toCMSSignedData().getSignerInfos().iterator().next().getDigestAlgOID();
    if (!DIGESTS.containsKey(digest)) {
      throw invalid("its signature's digest is not SHA-256, SHA-384 or SHA-512");
    }
  }
}
