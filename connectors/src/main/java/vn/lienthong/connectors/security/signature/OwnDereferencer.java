package vn.lienthong.connectors.security.signature;

import java.util.List;
import javax.xml.crypto.Data;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.URIReference;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;

/**
 * Resolves the references to the document's own root and to the signature's own properties, and
 * nothing else: whatever a signature says, no file and no address is ever opened.
 *
 * @param covered the URIs of what may be referenced, such as {@code #<Id of the root>}
 * @param library the library's dereferencer, asked only for these
 */
record OwnDereferencer(List<String> covered, URIDereferencer library) implements URIDereferencer {
  @Override
  public Data dereference(URIReference reference, XMLCryptoContext context)
      throws URIReferenceException {
    if (!covered.contains(String.valueOf(reference.getURI()))) {
      throw new URIReferenceException("Only the root and the signature's properties are resolved");
    }
    return library.dereference(reference, context);
  }
}
