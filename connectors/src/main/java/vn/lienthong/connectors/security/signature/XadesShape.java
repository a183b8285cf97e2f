package vn.lienthong.connectors.security.signature;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * The form of the one {@code ds:Object} of a HUB-XADES-T-1 signature: XAdES-B-T (ETSI EN 319 132-1)
 * with the signer's certificate, the signing time and one time-stamp, and nothing else.
 */
final class XadesShape {
  private final AlgorithmRule rule;
  private final Element signature;
  private final Element rootReference;

  XadesShape(AlgorithmRule rule, Element signature, Element rootReference) {
    this.rule = rule;
    this.signature = signature;
    this.rootReference = rootReference;
  }

  XadesParts check(Element object) {
    Children objects = Children.of(object, Set.of());
    Element qualifying = objects.next(Xades.NAMESPACE, "QualifyingProperties");
    objects.end();
    Children parts = Children.of(qualifying, Set.of("Id", "Target"));
    requireReference(qualifying, "Target", signature);
    Element signed = parts.next(Xades.NAMESPACE, "SignedProperties");
    Children inSigned = Children.of(signed, Set.of("Id"));
    Element digest = signer(inSigned.next(Xades.NAMESPACE, "SignedSignatureProperties"));
    if (inSigned.hasNext()) {
      dataObjects(inSigned.next(Xades.NAMESPACE, "SignedDataObjectProperties"));
    }
    inSigned.end();
    Children inDigest = Children.of(digest, Set.of());
    Element method = inDigest.next("DigestMethod");
    rule.digestMethod(method);
    Element value = inDigest.next("DigestValue");
    inDigest.end();
    Element stamp =
        timeStamp(
            parts.hasNext() ? parts.next(Xades.NAMESPACE, "UnsignedProperties") : null, qualifying);
    parts.end();
    return new XadesParts(signed, method, value, stamp);
  }

  private Element signer(Element properties) {
    Children parts = Children.of(properties, Set.of("Id"));
    Children.of(parts.next(Xades.NAMESPACE, "SigningTime"), Set.of()).end();
    Children all = Children.of(parts.next(Xades.NAMESPACE, "SigningCertificateV2"), Set.of());
    parts.end();
    Children one = Children.of(all.next(Xades.NAMESPACE, "Cert"), Set.of());
    all.end();
    Element digest = one.next(Xades.NAMESPACE, "CertDigest");
    if (one.hasNext()) {
      Children.of(one.next(Xades.NAMESPACE, "IssuerSerialV2"), Set.of()).end();
    }
    one.end();
    return digest;
  }

  private void dataObjects(Element properties) {
    Children parts = Children.of(properties, Set.of("Id"));
    Element format = parts.next(Xades.NAMESPACE, "DataObjectFormat");
    parts.end();
    Children inFormat = Children.of(format, Set.of("ObjectReference"));
    requireReference(format, "ObjectReference", rootReference);
    Children.of(inFormat.next(Xades.NAMESPACE, "MimeType"), Set.of()).end();
    inFormat.end();
  }

  private Element timeStamp(@Nullable Element properties, Element qualifying) {
    if (properties == null) {
      throw Refusals.at(HubErrorCode.TIME_STAMP_INVALID, qualifying, "there is no time-stamp");
    }
    Children unsigned = Children.of(properties, Set.of("Id"));
    Children parts =
        Children.of(unsigned.next(Xades.NAMESPACE, "UnsignedSignatureProperties"), Set.of("Id"));
    unsigned.end();
    Children stamp = Children.of(parts.next(Xades.NAMESPACE, "SignatureTimeStamp"), Set.of("Id"));
    parts.end();
    rule.exclusive(stamp.next("CanonicalizationMethod"));
    Element token = stamp.next(Xades.NAMESPACE, "EncapsulatedTimeStamp");
    Children.of(token, Set.of("Id")).end();
    stamp.end();
    return token;
  }

  private static void requireReference(Element holder, String attribute, Element target) {
    String id = target.getAttributeNS(null, "Id");
    if (id.isEmpty() || !holder.getAttributeNS(null, attribute).equals("#" + id)) {
      throw Refusals.violated(
          holder, "@" + attribute + " is not # and the @Id of ds:" + target.getLocalName());
    }
  }
}
