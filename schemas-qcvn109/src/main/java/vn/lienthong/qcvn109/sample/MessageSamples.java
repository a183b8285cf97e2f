package vn.lienthong.qcvn109.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.contract.ContractVersion;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.contract.model.SchemaModel;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Believable instances of every payload of the contract, in the canonical dialect. They follow the
 * schemas, so a service added there has samples at once; people in them are invented.
 */
public final class MessageSamples {
  private static final String COLLECTION = "CongdanCollection";
  private static final int MOST_CITIZENS = 3;

  private MessageSamples() {}

  /** The names of all payloads' elements, in the order of the schemas. */
  public static List<String> names() {
    return model(ContractVersions.all().get(0)).elements().stream()
        .filter(MessageSamples::isPayload)
        .map(element -> element.name().getLocalPart())
        .toList();
  }

  /**
   * A payload as the only element of a new document; the same one for the same arguments.
   *
   * @param elementName a local name, one of {@link #names()}
   * @param today in Việt Nam; its version of the contract is followed
   * @throws IllegalArgumentException for any other name or a day outside {@link SampleRange}
   */
  public static Element of(String elementName, long seed, LocalDate today) {
    SchemaModel model = model(version(SampleRange.checked(today)));
    Optional<ElementModel> element =
        model.elements().stream()
            .filter(MessageSamples::isPayload)
            .filter(e -> e.name().getLocalPart().equals(elementName))
            .findFirst();
    if (element.isEmpty()) {
      throw new IllegalArgumentException("No payload has the name " + elementName);
    }
    Dice dice = new Dice(seed);
    byte[] document =
        COLLECTION.equals(elementName)
            ? collection(dice, seed, today)
            : payload(model, element.get(), dice, new Cast(seed, dice, today), today);
    return SecureXml.parse(document).getDocumentElement();
  }

  /**
   * The same, written in UTF-8 with a line for each element.
   *
   * @param out is flushed, not closed
   * @throws IOException if {@code out} takes no more
   */
  public static void write(OutputStream out, String elementName, long seed, LocalDate today)
      throws IOException {
    Element sample = of(elementName, seed, today);
    Indentation.add(sample);
    String text = new String(SecureXml.serialize(sample), UTF_8);
    int root = text.indexOf('<', 1);
    out.write((text.substring(0, root) + '\n' + text.substring(root) + '\n').getBytes(UTF_8));
    out.flush();
  }

  private static byte[] payload(
      SchemaModel model, ElementModel element, Dice dice, Cast cast, LocalDate today) {
    StringWriter text = new StringWriter();
    SampleValues values = new SampleValues(model, dice, today, cast);
    XMLStreamWriter writer = SecureXml.streamWriter(text);
    try {
      new PayloadWriter(model, dice, cast, values, writer).root(element);
    } catch (XMLStreamException | JAXBException problem) {
      throw new IllegalStateException("The sample cannot be written", problem);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] collection(Dice dice, long seed, LocalDate today) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      int count = dice.between(1, MOST_CITIZENS);
      CongdanCollections.write(out, count, seed, Dialect.CANONICAL, today);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static boolean isPayload(ElementModel element) {
    String namespace = element.name().getNamespaceURI();
    return XmlNames.CITIZEN.equals(namespace)
        || XmlNames.SERVICE.equals(namespace)
        || XmlNames.UNITS.equals(namespace);
  }

  private static ContractVersion version(LocalDate today) {
    List<ContractVersion> accepted = ContractVersions.at(today);
    return accepted.isEmpty() ? ContractVersions.all().get(0) : accepted.get(0);
  }

  private static SchemaModel model(ContractVersion version) {
    return SchemaModel.of(version, Dialect.CANONICAL);
  }
}
