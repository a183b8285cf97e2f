package vn.lienthong.qcvn109.contract.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/** Reads simple types; a restriction keeps the facets of what it restricts. */
final class SimpleTypeReader {
  private static final Set<String> TYPE = Set.of("name");

  private final Map<QName, XsdNode> nodes;
  private final Map<QName, SimpleTypeModel> types = new LinkedHashMap<>();

  SimpleTypeReader(Map<QName, XsdNode> nodes) {
    this.nodes = nodes;
  }

  Map<QName, SimpleTypeModel> all() {
    Map<QName, SimpleTypeModel> inOrder = new LinkedHashMap<>();
    nodes.keySet().forEach(name -> inOrder.put(name, type(name)));
    return inOrder;
  }

  static SimpleTypeModel builtIn(QName name) {
    return new SimpleTypeModel(
        name, name, name.getLocalPart(), List.of(), Facets.NONE, DocumentationReader.NONE);
  }

  private SimpleTypeModel type(QName name) {
    if (XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(name.getNamespaceURI())) {
      return builtIn(name);
    }
    SimpleTypeModel known = types.get(name);
    if (known != null) {
      return known;
    }
    XsdNode node = nodes.get(name);
    if (node == null) {
      throw new IllegalStateException("No such type: " + name.getLocalPart());
    }
    node.allowOnly(TYPE);
    XsdNode union = node.child("union");
    SimpleTypeModel read = union == null ? restricted(node) : union(node, union);
    types.put(name, read);
    return read;
  }

  private SimpleTypeModel restricted(XsdNode node) {
    XsdNode restriction = node.child("restriction");
    if (restriction == null) {
      throw node.unsupported("that restricts nothing");
    }
    QName baseName = restriction.reference("base");
    SimpleTypeModel base = type(baseName);
    return new SimpleTypeModel(
        node.defined(),
        baseName,
        base.builtIn(),
        base.members(),
        FacetReader.read(restriction, base.facets()),
        DocumentationReader.of(node));
  }

  private static SimpleTypeModel union(XsdNode node, XsdNode union) {
    List<QName> members = new ArrayList<>();
    for (String member : union.required("memberTypes").strip().split("\\s+", -1)) {
      members.add(union.reference("memberTypes", member));
    }
    QName name = node.defined();
    return new SimpleTypeModel(name, name, "", members, Facets.NONE, DocumentationReader.of(node));
  }
}
