package vn.lienthong.qcvn109.sample;

import jakarta.xml.bind.JAXBException;
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
import vn.lienthong.qcvn109.xml.XmlNames;

/** Writes one citizen after another into an open document, each on its own line. */
final class CitizenWriter {
  private static final QName CITIZEN = new QName(XmlNames.CITIZEN, "CongDan");
  // What the live service never had is no loss in a sample of its answers.
  private static final EnumSet<Loss> ACCEPTED =
      EnumSet.of(Loss.NAME_PARTS, Loss.ETHNIC_ALIAS, Loss.UNIT_PERIOD);

  private final XMLStreamWriter writer;
  private final Fragments fragments;
  private final Function<CongDanStructure, Object> form;

  private CitizenWriter(
      XMLStreamWriter writer, Fragments fragments, Function<CongDanStructure, Object> form) {
    this.writer = writer;
    this.fragments = fragments;
    this.form = form;
  }

  static CitizenWriter of(Dialect dialect, LocalDate today, XMLStreamWriter writer) {
    if (dialect == Dialect.CANONICAL) {
      return new CitizenWriter(writer, Fragments.canonical(writer), citizen -> citizen);
    }
    DialectConverter converter = DialectConverter.asOf(today).accepting(ACCEPTED);
    return new CitizenWriter(
        writer, Fragments.live(writer), citizen -> converter.toLive(citizen).orThrow());
  }

  void write(CongDanStructure citizen) throws JAXBException, XMLStreamException {
    fragments.write(CITIZEN, form.apply(citizen));
    writer.writeCharacters("\n");
  }
}
