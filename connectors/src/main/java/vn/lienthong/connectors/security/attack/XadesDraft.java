package vn.lienthong.connectors.security.attack;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * A message signed by HUB-XADES-T-1 in the making, as text. Whatever is changed of it, digests,
 * signature and time-stamp are made afterwards and are right.
 */
final class XadesDraft {
  static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  static final String TYPE = " Type=\"http://uri.etsi.org/01903#SignedProperties\"";

  final Draft draft;
  final String id;
  String properties;
  String target;
  String uri;
  boolean covered = true;
  String moreProperties = "";
  String objectBefore = "";
  String objectAfter = "";
  TimeStampAuthority authority;

  XadesDraft(Draft draft, X509Certificate named, TimeStampAuthority authority, Clock clock) {
    this.draft = draft;
    this.authority = authority;
    this.id = "SP-" + draft.id;
    this.uri = "#" + id;
    this.target = "#S-" + draft.id;
    this.properties = properties(id, named, clock);
    draft.signatureId = " Id=\"S-" + draft.id + "\"";
  }

  /** {@code xades:SignedProperties} that name a certificate. */
  static String properties(String id, X509Certificate named, Clock clock) {
    try {
      return ("<xades:SignedProperties xmlns:xades=\"%s\" xmlns:ds=\"%s\" Id=\"%s\">"
              + "<xades:SignedSignatureProperties><xades:SigningTime>%s</xades:SigningTime>"
              + "<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>"
              + "<ds:DigestMethod Algorithm=\"%s\"/><ds:DigestValue>%s</ds:DigestValue>"
              + "</xades:CertDigest></xades:Cert></xades:SigningCertificateV2>"
              + "</xades:SignedSignatureProperties></xades:SignedProperties>")
          .formatted(
              XADES,
              Methods.DS,
              id,
              clock.instant().truncatedTo(ChronoUnit.SECONDS),
              Methods.SHA256,
              Draft.base64(Methods.digest(Methods.SHA256, named.getEncoded())));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signed, and the signature stamped. */
  String stamped() {
    String signed = signed();
    return withStamp(signed, stampFor(signed));
  }

  /** Signed, without a time-stamp. */
  String signed() {
    Element parsed = SecureXml.parse(Draft.bytes(properties)).getDocumentElement();
    String through = Draft.transform(Methods.EXCLUSIVE, "");
    byte[] octets = Draft.canonical(parsed, Methods.EXCLUSIVE);
    draft.furtherReferences =
        covered ? draft.reference(" URI=\"" + uri + "\"", TYPE, through, octets) : "";
    draft.objects =
        objectBefore
            + "<ds:Object><xades:QualifyingProperties xmlns:xades=\"%s\" Target=\"%s\">"
                .formatted(XADES, target)
            + properties
            + moreProperties
            + "</xades:QualifyingProperties></ds:Object>"
            + objectAfter;
    return draft.signed();
  }

  /** The authority's token over a signature. */
  byte[] stampFor(String signed) {
    Element root = SecureXml.parse(Draft.bytes(signed)).getDocumentElement();
    var value = root.getElementsByTagNameNS(Methods.DS, "SignatureValue").item(0);
    byte[] octets = Draft.canonical(value, Methods.EXCLUSIVE);
    return authority.stamp(Methods.digest(Methods.SHA256, octets));
  }

  static String withStamp(String signed, byte[] token) {
    String end = "</xades:QualifyingProperties>";
    int at = signed.lastIndexOf(end);
    return signed.substring(0, at)
        + "<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:SignatureTimeStamp>"
        + "<ds:CanonicalizationMethod Algorithm=\"%s\"/>".formatted(Methods.EXCLUSIVE)
        + "<xades:EncapsulatedTimeStamp>"
        + Draft.base64(token)
        + "</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>"
        + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
        + signed.substring(at);
  }
}
