package vn.lienthong.connectors.security.signature;

import org.w3c.dom.Element;

/**
 * What is read of the properties of a HUB-XADES-T-1 signature.
 *
 * @param signedProperties {@code xades:SignedProperties}, which the second reference covers
 * @param digestMethod how the signer's certificate was digested
 * @param digestValue its digest
 * @param timeStamp {@code xades:EncapsulatedTimeStamp}
 */
record XadesParts(
    Element signedProperties, Element digestMethod, Element digestValue, Element timeStamp) {
  String id() {
    return signedProperties.getAttributeNS(null, "Id");
  }
}
