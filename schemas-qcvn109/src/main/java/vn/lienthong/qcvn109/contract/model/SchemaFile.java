package vn.lienthong.qcvn109.contract.model;

import java.util.List;
import javax.xml.namespace.QName;

/**
 * One file of the schemas.
 *
 * @param name its name alone, for example {@code dancu-1.0.xsd}
 * @param documentation what it says about itself
 * @param elements its global elements in their order
 */
public record SchemaFile(
    String name, String namespace, Documentation documentation, List<QName> elements) {
  public SchemaFile {
    elements = List.copyOf(elements);
  }
}
