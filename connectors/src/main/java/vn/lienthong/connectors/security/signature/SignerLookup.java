package vn.lienthong.connectors.security.signature;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.XmlPlace;

/** From the certificates that a signature shows to the one registered signer. */
final class SignerLookup {
  private static final Logger LOG = LoggerFactory.getLogger(SignerLookup.class);

  private final SignerDirectory directory;
  private final CertificateJudge judge;

  SignerLookup(SignerDirectory directory, CertificateJudge judge) {
    this.directory = directory;
    this.judge = judge;
  }

  /** The signer, whose registered certificate may be relied on now. */
  FoundSigner find(KeyInfo keyInfo, Element signature) {
    List<X509Certificate> presented = certificates(keyInfo);
    List<Signer> registered =
        presented.stream().map(c -> registered(c, signature)).flatMap(Optional::stream).toList();
    if (registered.isEmpty()) {
      throw Refusals.at(
          HubErrorCode.SIGNER_UNKNOWN,
          signature,
          "no registered certificate among " + fingerprints(presented),
          "chưa đăng ký chứng thư nào trong "
              + fingerprints(presented)
              + "; gửi chứng thư ký cho đơn vị vận hành trục");
    }
    if (registered.size() > 1) {
      throw Refusals.violated(
          signature, "the signature shows more than one registered certificate");
    }
    Signer signer = registered.get(0);
    return new FoundSigner(signer, judged(signer.certificate(), signature));
  }

  // The directory's answer counts only where it holds the very certificate that was shown.
  private Optional<Signer> registered(X509Certificate presented, Element signature) {
    try {
      return directory.find(presented).filter(signer -> signer.certificate().equals(presented));
    } catch (RuntimeException e) {
      throw fault(signature, "the member registry did not answer", e);
    }
  }

  private CertificateVerdict judged(X509Certificate certificate, Element signature) {
    CertificateVerdict verdict = ask(certificate, signature);
    HubErrorCode refusal = verdict.status().refusal();
    if (refusal != null) {
      throw Refusals.at(refusal, signature, "the signer's certificate: " + verdict.detail());
    }
    return verdict;
  }

  private CertificateVerdict ask(X509Certificate certificate, Element signature) {
    try {
      return judge.judge(certificate, CertificateUse.SIGNATURE);
    } catch (RuntimeException e) {
      throw fault(signature, "the judge of certificates did not answer", e);
    }
  }

  private static HubException fault(Element signature, String detail, RuntimeException cause) {
    HubException fault = Refusals.at(HubErrorCode.HUB_FAULT, signature, detail);
    LOG.error("{} at {}", fault.getMessage(), XmlPlace.of(signature), cause);
    return fault;
  }

  private static List<X509Certificate> certificates(KeyInfo keyInfo) {
    List<X509Certificate> found = new ArrayList<>();
    for (Object part : keyInfo.getContent()) {
      if (part instanceof X509Data data) {
        for (Object item : data.getContent()) {
          if (item instanceof X509Certificate certificate && !found.contains(certificate)) {
            found.add(certificate);
          }
        }
      }
    }
    return found;
  }

  // Not the subject: a person's certificate names the person and the personal number.
  private static List<String> fingerprints(List<X509Certificate> certificates) {
    return certificates.stream().map(Certificates::fingerprint).toList();
  }
}
