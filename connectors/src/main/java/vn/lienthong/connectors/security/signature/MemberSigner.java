package vn.lienthong.connectors.security.signature;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Signs with one member's key by profile HUB-XMLDSIG-1. Any thread may use it. */
final class MemberSigner implements DocumentSigner {
  private final SigningKey signing;

  MemberSigner(SigningKey signing) {
    this.signing = signing;
  }

  @Override
  public MemberCode member() {
    return signing.key().member();
  }

  @Override
  public SignedDocument sign(Document unsigned) {
    Element root = SigningKey.unsignedRoot(unsigned);
    try {
      new RootSigner(signing.key(), signing.method(), root).sign();
    } catch (Exception e) {
      throw new IllegalStateException("The document could not be signed", e);
    }
    return SigningKey.signed(unsigned);
  }
}
