package vn.lienthong.qcvn109.sample;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.dialect.DialectConverter;
import vn.lienthong.qcvn109.dialect.Loss;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Writes one citizen after another into an open document, each on its own line. */
final class CitizenWriter {
  private static final QName CITIZEN = new QName(XmlNames.CITIZEN, "CongDan");
  // What the live service never had is no loss in a sample of its answers.
  private static final EnumSet<Loss> ACCEPTED =
      EnumSet.of(Loss.NAME_PARTS, Loss.ETHNIC_ALIAS, Loss.UNIT_PERIOD);

  private final Marshaller marshaller;
  private final XMLStreamWriter writer;
  private final Function<CongDanStructure, Object> form;

  private CitizenWriter(
      JAXBContext context, XMLStreamWriter writer, Function<CongDanStructure, Object> form)
      throws JAXBException {
    this.marshaller = context.createMarshaller();
    this.marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
    this.writer = writer;
    this.form = form;
  }

  static CitizenWriter of(Dialect dialect, LocalDate today, XMLStreamWriter writer)
      throws JAXBException {
    if (dialect == Dialect.CANONICAL) {
      return new CitizenWriter(Canonical.CONTEXT, writer, citizen -> citizen);
    }
    DialectConverter converter = DialectConverter.asOf(today).accepting(ACCEPTED);
    return new CitizenWriter(
        Live.CONTEXT, writer, citizen -> converter.toLive(citizen).orThrow());
  }

  void write(CongDanStructure citizen) throws JAXBException, XMLStreamException {
    marshaller.marshal(named(form.apply(citizen)), writer);
    writer.writeCharacters("\n");
  }

  @SuppressWarnings("unchecked")
  private static JAXBElement<Object> named(Object structure) {
    return new JAXBElement<>(CITIZEN, (Class<Object>) structure.getClass(), structure);
  }

  // The citizens' types alone are bound in less time than all.
  private static JAXBContext context(Class<?> structure) {
    try {
      return JAXBContext.newInstance(
          structure.getPackageName(), CitizenWriter.class.getClassLoader());
    } catch (JAXBException problem) {
      throw new IllegalStateException("The citizens' types cannot be bound", problem);
    }
  }

  /** Bound at first use. */
  private static final class Canonical {
    static final JAXBContext CONTEXT = context(CongDanStructure.class);
  }

  /** Bound at first use. */
  private static final class Live {
    static final JAXBContext CONTEXT = context(LiveCongDanStructure.class);
  }
}
