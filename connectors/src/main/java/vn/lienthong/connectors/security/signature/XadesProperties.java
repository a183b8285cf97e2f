package vn.lienthong.connectors.security.signature;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.apache.camel.component.xmlsecurity.api.XAdESSignatureProperties;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * camel-xmlsecurity's XAdES properties, brought up to EN 319 132-1: {@code SigningCertificateV2},
 * and the properties canonicalized exclusively, so that they mean the same in every document.
 */
final class XadesProperties extends XAdESSignatureProperties {
  private final X509Certificate certificate;
  private final Clock clock;

  XadesProperties(X509Certificate certificate, Clock clock) {
    this.certificate = certificate;
    this.clock = clock;
    setNamespace(Xades.NAMESPACE);
    setPrefix("xades");
    setAddSigningTime(true);
    setSignaturePolicy(SIG_POLICY_NONE);
    setDataObjectFormatMimeType("text/xml");
  }

  @Override
  public Output get(Input input) throws Exception {
    Output output = super.get(input);
    XMLSignatureFactory factory = input.getSignatureFactory();
    Reference made = output.getReferences().get(0);
    DigestMethod digest = factory.newDigestMethod(Algorithms.SHA256, null);
    output.setReferences(
        List.of(
            factory.newReference(
                made.getURI(),
                digest,
                List.of(factory.newTransform(Algorithms.EXCLUSIVE, (TransformParameterSpec) null)),
                made.getType(),
                made.getId())));
    return output;
  }

  @Override
  protected X509Certificate getSigningCertificate() {
    return certificate;
  }

  @Override
  protected void addSigningTime(Document document, Element properties, Input input) {
    Element time = createElement("SigningTime", document, input);
    time.setTextContent(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    properties.appendChild(time);
  }

  @Override
  protected void addSigningCertificate(Document document, Element properties, Input input)
      throws Exception {
    Element method = document.createElementNS(XmlNames.SIGNATURE, "ds:DigestMethod");
    method.setAttributeNS(null, "Algorithm", Algorithms.SHA256);
    Element value = document.createElementNS(XmlNames.SIGNATURE, "ds:DigestValue");
    value.setTextContent(Base64.getEncoder().encodeToString(Sha256.of(certificate.getEncoded())));
    Element digest = createElement("CertDigest", document, input);
    digest.appendChild(method);
    digest.appendChild(value);
    Element one = createElement("Cert", document, input);
    one.appendChild(digest);
    Element all = createElement("SigningCertificateV2", document, input);
    all.appendChild(one);
    properties.appendChild(all);
  }
}
