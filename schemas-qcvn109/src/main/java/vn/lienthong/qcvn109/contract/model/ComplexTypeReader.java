package vn.lienthong.qcvn109.contract.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Reads structures; an extension gets the content of what it extends before its own. */
final class ComplexTypeReader {
  private static final Set<String> TYPE = Set.of("name", "abstract");
  private static final Set<String> ATTRIBUTE = Set.of("name", "type", "use");

  private final Map<QName, XsdNode> nodes;
  private final ContentReader contents;
  private final Map<QName, ComplexTypeModel> types = new LinkedHashMap<>();

  ComplexTypeReader(Map<QName, XsdNode> nodes, ContentReader contents) {
    this.nodes = nodes;
    this.contents = contents;
  }

  Map<QName, ComplexTypeModel> all() {
    Map<QName, ComplexTypeModel> inOrder = new LinkedHashMap<>();
    nodes.keySet().forEach(name -> inOrder.put(name, type(name)));
    return inOrder;
  }

  private ComplexTypeModel type(QName name) {
    ComplexTypeModel known = types.get(name);
    if (known != null) {
      return known;
    }
    XsdNode node = nodes.get(name);
    if (node == null) {
      throw new IllegalStateException("No such structure: " + name.getLocalPart());
    }
    ComplexTypeModel read = read(node);
    types.put(name, read);
    return read;
  }

  private ComplexTypeModel read(XsdNode node) {
    node.allowOnly(TYPE);
    XsdNode text = node.child("simpleContent");
    XsdNode derived = node.child("complexContent");
    @Nullable QName value = null;
    @Nullable GroupModel base = null;
    List<AttributeModel> attributes = new ArrayList<>();
    XsdNode body = node;
    if (text != null) {
      body = extension(text);
      value = body.reference("base");
    } else if (derived != null) {
      body = extension(derived);
      ComplexTypeModel extended = type(body.reference("base"));
      base = extended.content();
      attributes.addAll(extended.attributes());
    }
    GroupModel own = body(body, attributes);
    GroupModel content = base == null ? own : joined(base, own);
    return new ComplexTypeModel(
        node.defined(), value, content, attributes, DocumentationReader.of(node));
  }

  private GroupModel body(XsdNode body, List<AttributeModel> attributes) {
    GroupModel content = GroupModel.EMPTY;
    for (XsdNode child : body.children()) {
      if ("attribute".equals(child.kind())) {
        attributes.add(attribute(child));
      } else {
        content = contents.group(child);
      }
    }
    return content;
  }

  private static XsdNode extension(XsdNode content) {
    XsdNode extension = content.child("extension");
    if (extension == null) {
      throw content.unsupported("that is no extension");
    }
    return extension;
  }

  private static GroupModel joined(GroupModel base, GroupModel own) {
    if (own.particles().isEmpty()) {
      return base;
    }
    return new GroupModel(GroupModel.Kind.SEQUENCE, Occurs.ONCE, List.of(base, own));
  }

  private static AttributeModel attribute(XsdNode node) {
    node.allowOnly(ATTRIBUTE);
    return new AttributeModel(
        node.required("name"),
        node.reference("type"),
        "required".equals(node.attribute("use")),
        DocumentationReader.of(node));
  }
}
