package vn.lienthong.connectors.security.signature;

import javax.xml.crypto.Data;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.URIReference;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;

/**
 * Resolves the one reference to the document's own root and nothing else: whatever a signature
 * says, no file and no address is ever opened.
 *
 * @param rootId the root's identifier
 * @param library the library's dereferencer, asked only for {@code #rootId}
 */
record OwnRootDereferencer(String rootId, URIDereferencer library) implements URIDereferencer {
  @Override
  public Data dereference(URIReference reference, XMLCryptoContext context)
      throws URIReferenceException {
    if (!("#" + rootId).equals(reference.getURI())) {
      throw new URIReferenceException("Only the root may be referenced");
    }
    return library.dereference(reference, context);
  }
}
