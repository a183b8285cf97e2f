package vn.lienthong.qcvn109.contract.model;

import java.util.List;
import javax.xml.namespace.QName;

/**
 * A type of texts, of the contract or built into XML Schema.
 *
 * @param base the type it restricts; itself if it is built in or a union
 * @param builtIn the built-in type at the bottom, for example {@code token}; empty for a union
 * @param members the types of a union, else none
 * @param facets those of its bases included
 */
public record SimpleTypeModel(
    QName name,
    QName base,
    String builtIn,
    List<QName> members,
    Facets facets,
    Documentation documentation) {
  public SimpleTypeModel {
    members = List.copyOf(members);
  }
}
