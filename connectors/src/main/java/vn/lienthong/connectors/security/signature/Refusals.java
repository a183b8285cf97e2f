package vn.lienthong.connectors.security.signature;

import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.XmlPlace;

/** Makes the refusals of the signature gate, each with its rule and its place. */
final class Refusals {
  private Refusals() {}

  static HubException violated(Element place, String rule) {
    return at(HubErrorCode.SIGNATURE_PROFILE_VIOLATED, place, rule);
  }

  static HubException at(HubErrorCode code, Element place, String detail) {
    return new HubException(HubFault.of(code, XmlPlace.of(place), detail));
  }

  static HubException at(HubErrorCode code, Element place, String detail, String vietnamese) {
    return new HubException(HubFault.of(code, XmlPlace.of(place), detail).inVietnamese(vietnamese));
  }

  /** How the place of a root is written. */
  static String prefixed(QName root) {
    return root.getPrefix() + ":" + root.getLocalPart();
  }
}
