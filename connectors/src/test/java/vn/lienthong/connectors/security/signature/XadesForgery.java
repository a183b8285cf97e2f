package vn.lienthong.connectors.security.signature;

import java.time.Clock;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Signatures of HUB-XADES-T-1 whose cryptography is right and whose properties are not. */
final class XadesForgery {
  private XadesForgery() {}

  /** The hub's signature, whose signed properties name another member's certificate. */
  static byte[] namingAnotherCertificate(TimeStampAuthority authority, Clock clock)
      throws Exception {
    MemberKey key = TestMembers.key(TestMembers.HUB);
    Document document = Samples.unsigned(TestMembers.HUB);
    Element root = document.getDocumentElement();
    RootSigner signer = new RootSigner(key, Algorithms.ECDSA_SHA256, root);
    signer.addProperties(
        new XadesProperties(TestMembers.key(TestMembers.POPULATION).certificate(), clock));
    signer.sign();
    XadesSigner.addTimeStamp(root, authority);
    return SecureXml.serialize(document);
  }
}
