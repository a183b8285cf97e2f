package vn.lienthong.qcvn109.sample;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamWriter;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;

/** Writes structures of citizen data into an open document, with the prefixes bound there. */
final class Fragments {
  private final Marshaller marshaller;
  private final XMLStreamWriter writer;

  private Fragments(JAXBContext context, XMLStreamWriter writer) {
    try {
      this.marshaller = context.createMarshaller();
      this.marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
    } catch (JAXBException problem) {
      throw new IllegalStateException("The citizens' types cannot be written", problem);
    }
    this.writer = writer;
  }

  static Fragments canonical(XMLStreamWriter writer) {
    return new Fragments(Canonical.CONTEXT, writer);
  }

  static Fragments live(XMLStreamWriter writer) {
    return new Fragments(Live.CONTEXT, writer);
  }

  @SuppressWarnings("unchecked")
  void write(QName name, Object structure) throws JAXBException {
    marshaller.marshal(
        new JAXBElement<>(name, (Class<Object>) structure.getClass(), structure), writer);
  }

  // The citizens' types alone are bound in less time than all.
  private static JAXBContext context(Class<?> structure) {
    try {
      return JAXBContext.newInstance(structure.getPackageName(), Fragments.class.getClassLoader());
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
