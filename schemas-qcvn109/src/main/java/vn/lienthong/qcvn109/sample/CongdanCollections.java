package vn.lienthong.qcvn109.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Writes whole {@code CongdanCollection} documents of {@link CitizenSamples}, citizen by citizen.
 */
public final class CongdanCollections {
  private static final int BUFFER = 1 << 16;
  private static final String PREFIX = "dc";
  private static final String REMARK =
      "Dữ liệu mẫu, mọi người trong đây đều không có thật / sample data, all people are invented";

  private CongdanCollections() {}

  /**
   * Writes one document in UTF-8; memory does not grow with the number of citizens. The same
   * arguments give the same bytes.
   *
   * @param out is flushed, not closed
   * @param count how many citizens, 0 or more
   * @param today the moment of the data is its beginning
   * @throws IllegalArgumentException for a day outside {@link SampleRange}
   * @throws IOException if {@code out} takes no more
   */
  public static void write(OutputStream out, int count, long seed, Dialect dialect, LocalDate today)
      throws IOException {
    if (count < 0) {
      throw new IllegalArgumentException("A collection has no fewer than 0 citizens");
    }
    SampleRange.checked(today);
    try (FailureKeeper keeper = new FailureKeeper(out)) {
      Writer buffered = new BufferedWriter(new OutputStreamWriter(keeper, UTF_8), BUFFER);
      try {
        XMLStreamWriter writer = SecureXml.streamWriter(buffered);
        begin(writer, count, today);
        CitizenWriter citizens = CitizenWriter.of(dialect, today, writer);
        CitizenSamples samples = CitizenSamples.seeded(seed, today);
        for (int i = 0; i < count; i++) {
          citizens.write(samples.next());
        }
        end(writer);
      } catch (XMLStreamException | JAXBException problem) {
        keeper.rethrow();
        throw new IllegalStateException("The samples cannot be written", problem);
      }
      buffered.flush();
    }
  }

  private static void begin(XMLStreamWriter writer, int count, LocalDate today)
      throws XMLStreamException {
    writer.writeStartDocument("UTF-8", "1.0");
    writer.writeCharacters("\n");
    writer.setPrefix(PREFIX, XmlNames.CITIZEN);
    writer.writeStartElement(PREFIX, "CongdanCollection", XmlNames.CITIZEN);
    writer.writeNamespace(PREFIX, XmlNames.CITIZEN);
    writer.writeAttribute("SoCongDan", Integer.toString(count));
    writer.writeAttribute("ThoiDiemDuLieu", today + "T00:00:00");
    writer.writeAttribute("GhiChu", REMARK);
    writer.writeCharacters("\n");
  }

  private static void end(XMLStreamWriter writer) throws XMLStreamException {
    writer.writeEndElement();
    writer.writeCharacters("\n");
    writer.writeEndDocument();
    writer.flush();
  }
}
