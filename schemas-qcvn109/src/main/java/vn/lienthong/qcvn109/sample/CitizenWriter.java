package vn.lienthong.qcvn109.sample;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Writes one citizen after another into an open document, each on its own line. */
final class CitizenWriter {
  private static final QName CITIZEN = new QName(XmlNames.CITIZEN, "CongDan");

  private final Marshaller marshaller;
  private final XMLStreamWriter writer;

  private CitizenWriter(Marshaller marshaller, XMLStreamWriter writer) {
    this.marshaller = marshaller;
    this.writer = writer;
  }

  static CitizenWriter of(Dialect dialect, XMLStreamWriter writer) throws JAXBException {
    if (dialect != Dialect.CANONICAL) {
      throw new IllegalArgumentException("Only the canonical dialect can be written yet");
    }
    Marshaller marshaller = Holder.CANONICAL.createMarshaller();
    marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
    return new CitizenWriter(marshaller, writer);
  }

  void write(CongDanStructure citizen) throws JAXBException, XMLStreamException {
    marshaller.marshal(new JAXBElement<>(CITIZEN, CongDanStructure.class, citizen), writer);
    writer.writeCharacters("\n");
  }

  /** Bound at first use: the citizens' types alone, which takes less time than all. */
  private static final class Holder {
    static final JAXBContext CANONICAL = context(CongDanStructure.class);

    private static JAXBContext context(Class<?> structure) {
      try {
        return JAXBContext.newInstance(
            structure.getPackageName(), CitizenWriter.class.getClassLoader());
      } catch (JAXBException problem) {
        throw new IllegalStateException("The citizens' types cannot be bound", problem);
      }
    }
  }
}
