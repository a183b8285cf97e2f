package vn.lienthong.qcvn109.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** Reads elements and the groups they stand in. */
final class ContentReader {
  private static final Set<String> ELEMENT =
      Set.of("name", "type", "ref", "minOccurs", "maxOccurs");
  private static final Set<String> GROUP = Set.of("minOccurs", "maxOccurs");
  private static final Set<String> ANY =
      Set.of("namespace", "processContents", "minOccurs", "maxOccurs");

  private final Map<QName, ElementModel> globals;

  ContentReader(Map<QName, ElementModel> globals) {
    this.globals = globals;
  }

  static ElementModel global(XsdNode node) {
    node.allowOnly(ELEMENT);
    return new ElementModel(
        node.defined(), node.reference("type"), Occurs.ONCE, DocumentationReader.of(node));
  }

  GroupModel group(XsdNode node) {
    node.allowOnly(GROUP);
    GroupModel.Kind kind =
        switch (node.kind()) {
          case "sequence" -> GroupModel.Kind.SEQUENCE;
          case "choice" -> GroupModel.Kind.CHOICE;
          case "all" -> GroupModel.Kind.ALL;
          default -> throw node.unsupported("in a content");
        };
    List<Particle> particles = new ArrayList<>();
    node.children().forEach(child -> particles.add(particle(child)));
    return new GroupModel(kind, node.occurs(), particles);
  }

  private Particle particle(XsdNode node) {
    return switch (node.kind()) {
      case "element" -> element(node);
      case "any" -> any(node);
      default -> group(node);
    };
  }

  private ElementModel element(XsdNode node) {
    node.allowOnly(ELEMENT);
    Documentation own = DocumentationReader.of(node);
    if (node.attribute("ref") == null) {
      return new ElementModel(node.defined(), node.reference("type"), node.occurs(), own);
    }
    ElementModel global = globals.get(node.reference("ref"));
    if (global == null) {
      throw node.unsupported("that refers to nothing");
    }
    Documentation documentation = own.vietnamese().isEmpty() ? global.documentation() : own;
    return new ElementModel(global.name(), global.type(), node.occurs(), documentation);
  }

  private static AnyModel any(XsdNode node) {
    node.allowOnly(ANY);
    String namespace = node.attribute("namespace");
    return new AnyModel(
        namespace == null ? "##any" : namespace,
        !"skip".equals(node.attribute("processContents")),
        node.occurs());
  }
}
