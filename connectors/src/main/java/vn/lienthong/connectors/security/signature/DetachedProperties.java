package vn.lienthong.connectors.security.signature;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * The properties of a signature over several files (EN 319 132-1, B-B): when, with which
 * certificate, and of which type each file is.
 */
final class DetachedProperties {
  private final Document document;
  private final Element qualifying;
  private final Element signed;
  private final Element dataObjects;

  /** Those of a signature with this id. */
  DetachedProperties(Document document, String signatureId, X509Certificate signer, Instant now) {
    this.document = document;
    this.qualifying = document.createElementNS(Xades.NAMESPACE, "xades:QualifyingProperties");
    qualifying.setAttributeNS(null, "Target", "#" + signatureId);
    this.signed = append(qualifying, "SignedProperties");
    signed.setAttributeNS(null, "Id", signatureId + "-properties");
    Element signature = append(signed, "SignedSignatureProperties");
    append(signature, "SigningTime").setTextContent(now.truncatedTo(ChronoUnit.SECONDS).toString());
    addCertificate(append(append(signature, "SigningCertificateV2"), "Cert"), signer);
    this.dataObjects = append(signed, "SignedDataObjectProperties");
  }

  /** Says what a reference's file is: the baseline asks it for every one. */
  void format(String referenceId, String mediaType) {
    Element format = append(dataObjects, "DataObjectFormat");
    format.setAttributeNS(null, "ObjectReference", "#" + referenceId);
    append(format, "MimeType").setTextContent(mediaType);
  }

  /** The content of the signature's one object. */
  Element qualifying() {
    return qualifying;
  }

  /** What a reference of the signature covers. */
  Element signed() {
    return signed;
  }

  String id() {
    return signed.getAttributeNS(null, "Id");
  }

  private void addCertificate(Element one, X509Certificate signer) {
    Element digest = append(one, "CertDigest");
    Element method = document.createElementNS(XmlNames.SIGNATURE, "ds:DigestMethod");
    method.setAttributeNS(null, "Algorithm", Algorithms.SHA256);
    Element value = document.createElementNS(XmlNames.SIGNATURE, "ds:DigestValue");
    value.setTextContent(Base64.getEncoder().encodeToString(digestOf(signer)));
    digest.appendChild(method);
    digest.appendChild(value);
  }

  private static byte[] digestOf(X509Certificate certificate) {
    try {
      return Sha256.of(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("The hub's certificate has no encoding", e);
    }
  }

  private Element append(Element parent, String name) {
    Element child = document.createElementNS(Xades.NAMESPACE, "xades:" + name);
    parent.appendChild(child);
    return child;
  }
}
