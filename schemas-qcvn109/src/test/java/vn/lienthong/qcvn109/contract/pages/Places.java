package vn.lienthong.qcvn109.contract.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.contract.model.ComplexTypeModel;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.contract.model.GroupModel;
import vn.lienthong.qcvn109.contract.model.Particle;
import vn.lienthong.qcvn109.contract.model.SchemaModel;

/**
 * Which page tells what. A structure that one element alone has is told where that element stands;
 * one that several have is told once, on the page of shared structures.
 */
final class Places {
  private final SchemaModel model;
  private final String index;
  private final Map<QName, Integer> uses = new HashMap<>();

  Places(SchemaModel model, String index) {
    this.model = model;
    this.index = index;
    model.elements().forEach(element -> uses.merge(element.type(), 1, Integer::sum));
    model.complexTypes().forEach(type -> count(type.content()));
  }

  SchemaModel model() {
    return model;
  }

  String wayBack() {
    return Markdown.link("Mọi thông điệp (all messages)", index) + "\n";
  }

  boolean isShared(ComplexTypeModel type) {
    return uses.getOrDefault(type.name(), 0) > 1;
  }

  /** The structure to tell at the place of an element. */
  Optional<ComplexTypeModel> inPlace(ElementModel element) {
    return model.complexType(element.type()).filter(type -> !isShared(type));
  }

  String type(QName name) {
    String text = Markdown.code(Markdown.name(name));
    if (XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(name.getNamespaceURI())) {
      return text;
    }
    Optional<ComplexTypeModel> structure = model.complexType(name);
    if (structure.isPresent()) {
      return isShared(structure.get())
          ? Markdown.link(text, "structures.md" + Markdown.anchor(structure.get().name()))
          : "";
    }
    QName defined = model.simpleType(name).orElseThrow().name();
    return Markdown.link(text, "types.md" + Markdown.anchor(defined));
  }

  private void count(Particle particle) {
    if (particle instanceof ElementModel element) {
      uses.merge(element.type(), 1, Integer::sum);
    } else if (particle instanceof GroupModel group) {
      group.particles().forEach(this::count);
    }
  }
}
