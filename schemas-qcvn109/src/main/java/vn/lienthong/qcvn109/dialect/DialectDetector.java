package vn.lienthong.qcvn109.dialect;

import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.XmlPlace;

/**
 * Tells the two dialects apart by content, since their namespace is the same. The signs are shapes
 * that only one of them has; RATIONALE.md lists them.
 *
 * <p>No sign at all, as in an empty collection, gives an empty answer: then both dialects fit, and
 * callers take {@link Dialect#CANONICAL}. Only elements of {@code http://www.mic.gov.vn/dancu/1.0}
 * are looked at, wherever they stand.
 */
public final class DialectDetector {
  private DialectDetector() {}

  /**
   * The dialect of a whole tree.
   *
   * @param root a citizen collection, or any payload or message that holds citizen data
   * @return empty if no sign is there
   * @throws HubException {@code SCHEMA_INVALID} if one part is canonical and another live; it names
   *     both places
   */
  public static Optional<Dialect> detect(Element root) {
    Signs signs = new Signs();
    new TreeSigns(signs).read(root);
    Element canonical = signs.firstCanonical();
    Element live = signs.firstLive();
    if (canonical != null && live != null) {
      throw contradiction(XmlPlace.of(canonical), XmlPlace.of(live));
    }
    return signs.dialect();
  }

  /** The dialect that the first sign of a tree tells; contradictions further on are not seen. */
  public static Optional<Dialect> first(Element root) {
    Signs signs = new Signs();
    new TreeSigns(signs).read(root);
    return signs.dialect();
  }

  /**
   * The dialect by the beginning of a document, read only as far as the first sign. The end may be
   * cut off anywhere. What is not well-formed ends the reading too: to refuse it is for the caller
   * that reads the whole. Contradictions further on are not seen.
   *
   * @param prefix holds the beginning; 64 kB are plenty, since a citizen with a date shows a sign
   * @param length how many bytes of it count
   * @return empty if no sign is there
   */
  public static Optional<Dialect> detect(byte[] prefix, int length) {
    Signs signs = new Signs();
    new StreamSigns(signs).read(prefix, length);
    return signs.dialect();
  }

  private static HubException contradiction(String canonical, String live) {
    return new HubException(
        HubFault.of(
            HubErrorCode.SCHEMA_INVALID,
            live,
            "has the live service's form, but " + canonical + " has the regulation's"));
  }
}
