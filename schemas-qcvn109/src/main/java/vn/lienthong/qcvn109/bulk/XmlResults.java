package vn.lienthong.qcvn109.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** A result as {@code dv:DanhSachKetQua}. */
final class XmlResults implements ResultWriter {
  private final BufferedWriter text;
  private final XMLStreamWriter xml;

  XmlResults(OutputStream out) throws IOException {
    this.text = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 64 << 10);
    this.xml = SecureXml.streamWriter(text);
    write(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          xml.writeStartElement("DanhSachKetQua");
          xml.writeDefaultNamespace(XmlNames.SERVICE);
        });
  }

  @Override
  public void take(RowResult row) throws IOException {
    write(
        () -> {
          xml.writeStartElement("Dong");
          leaf(BulkColumns.NUMBER, "" + row.row());
          leaf(BulkColumns.STATE, row.state().name());
          for (LyDoDongType reason : row.reasons()) {
            leaf(BulkColumns.REASON, reason.name());
          }
          for (Map.Entry<String, MucKhopType> grade : row.grades().entrySet()) {
            xml.writeStartElement(BulkColumns.GRADE);
            leaf("Truong", grade.getKey());
            leaf("Muc", grade.getValue().name());
            xml.writeEndElement();
          }
          xml.writeEndElement();
        });
  }

  @Override
  public void close() throws IOException {
    write(
        () -> {
          xml.writeEndElement();
          xml.writeEndDocument();
          xml.flush();
        });
    text.flush();
  }

  private void leaf(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  /** A piece of the document. */
  @FunctionalInterface
  private interface Piece {
    void write() throws XMLStreamException;
  }

  private static void write(Piece piece) throws IOException {
    try {
      piece.write();
    } catch (XMLStreamException problem) {
      throw new IOException("The result could not be written", problem);
    }
  }
}
