package vn.lienthong.qcvn109.sample;

import jakarta.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.lienthong.qcvn109.contract.model.AttributeModel;
import vn.lienthong.qcvn109.contract.model.ComplexTypeModel;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.contract.model.GroupModel;
import vn.lienthong.qcvn109.contract.model.Occurs;
import vn.lienthong.qcvn109.contract.model.Particle;
import vn.lienthong.qcvn109.contract.model.SchemaModel;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;

/** Writes an element as the schemas describe it, with what may be left out sometimes left out. */
final class PayloadWriter {
  private static final int PERCENT_PRESENT = 65;
  private static final int MOST = 3;
  // A structure may hold itself.
  private static final int DEEPEST = 10;

  private final SchemaModel model;
  private final Dice dice;
  private final Cast cast;
  private final SampleValues values;
  private final XMLStreamWriter writer;
  private final Fragments fragments;

  PayloadWriter(
      SchemaModel model, Dice dice, Cast cast, SampleValues values, XMLStreamWriter writer) {
    this.model = model;
    this.dice = dice;
    this.cast = cast;
    this.values = values;
    this.writer = writer;
    this.fragments = Fragments.canonical(writer);
  }

  /** The whole payload; both prefixes that it may need are declared at its root. */
  void root(ElementModel element) throws XMLStreamException, JAXBException {
    String own = element.name().getNamespaceURI();
    writer.setPrefix(XmlPlace.prefix(own), own);
    writer.setPrefix(XmlPlace.prefix(XmlNames.CITIZEN), XmlNames.CITIZEN);
    start(element.name());
    writer.writeNamespace(XmlPlace.prefix(own), own);
    if (!XmlNames.CITIZEN.equals(own)) {
      writer.writeNamespace(XmlPlace.prefix(XmlNames.CITIZEN), XmlNames.CITIZEN);
    }
    body(element, 0);
    writer.writeEndElement();
    writer.flush();
  }

  private void element(ElementModel element, int depth) throws XMLStreamException, JAXBException {
    QName name = element.name();
    Object structure = SampleStructures.of(element.type(), name.getLocalPart(), cast);
    if (structure != null) {
      fragments.write(name, structure);
      return;
    }
    start(name);
    body(element, depth);
    writer.writeEndElement();
  }

  private void body(ElementModel element, int depth) throws XMLStreamException, JAXBException {
    ComplexTypeModel type = model.complexType(element.type()).orElse(null);
    if (type == null) {
      writer.writeCharacters(values.of(element.type(), element.name().getLocalPart()));
      return;
    }
    String outer = values.enter(element.type().getLocalPart());
    if (tellsOfSomebody(type.content())) {
      cast.change();
    }
    for (AttributeModel attribute : type.attributes()) {
      if (attribute.required() || dice.percent(PERCENT_PRESENT)) {
        writer.writeAttribute(attribute.name(), values.of(attribute.type(), attribute.name()));
      }
    }
    if (type.value() != null) {
      writer.writeCharacters(values.of(type.value(), element.name().getLocalPart()));
    }
    particle(type.content(), depth + 1);
    values.enter(outer);
  }

  private void particle(Particle particle, int depth) throws XMLStreamException, JAXBException {
    for (int i = times(particle.occurs(), depth); i > 0; i--) {
      if (particle instanceof ElementModel element) {
        element(element, depth);
      } else if (particle instanceof GroupModel group) {
        group(group, depth);
      }
    }
  }

  private void group(GroupModel group, int depth) throws XMLStreamException, JAXBException {
    if (group.kind() == GroupModel.Kind.CHOICE) {
      particle(dice.pick(group.particles()), depth);
      return;
    }
    for (Particle part : group.particles()) {
      particle(part, depth);
    }
  }

  private int times(Occurs occurs, int depth) {
    if (occurs.min() == 0 && (depth > DEEPEST || !dice.percent(PERCENT_PRESENT))) {
      return 0;
    }
    int few = Math.max(occurs.min(), 1);
    return dice.between(few, Math.max(few, Math.min(occurs.max(), MOST)));
  }

  private static boolean tellsOfSomebody(GroupModel content) {
    return content.particles().stream()
        .anyMatch(
            part ->
                part instanceof ElementModel element
                    && ("HoVaTen".equals(element.name().getLocalPart())
                        || XmlNames.UNITS.equals(element.name().getNamespaceURI())));
  }

  private void start(QName name) throws XMLStreamException {
    writer.writeStartElement(
        XmlPlace.prefix(name.getNamespaceURI()), name.getLocalPart(), name.getNamespaceURI());
  }
}
