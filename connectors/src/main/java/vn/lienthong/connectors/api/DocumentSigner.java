package vn.lienthong.connectors.api;

import org.w3c.dom.Document;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Signs by profile {@code HUB-XMLDSIG-1} with one member's key. */
public interface DocumentSigner {
  /** The member whose key signs. */
  MemberCode member();

  /**
   * Signs a document in place and serialises it.
   *
   * @param unsigned its root carries an {@code Id} attribute; the signature becomes its last child
   */
  SignedDocument sign(Document unsigned);
}
