package vn.lienthong.connectors.security.paper;

import java.util.List;
import vn.lienthong.connectors.api.PaperContent.Line;

/**
 * A document that somebody signed, as people read it on paper: the page is for reading, what is
 * signed goes along inside the file.
 *
 * @param code its number
 * @param qr what its QR code says
 * @param title its name, in capital letters
 * @param subtitle the name in the other language
 * @param authority who signed it
 * @param lines its content, in their order
 * @param notes what a reader has to know, below the content
 * @param document the signed bytes
 * @param fileName what they are called inside the file
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record PrintContent(
    String code,
    String qr,
    String title,
    String subtitle,
    String authority,
    List<Line> lines,
    List<String> notes,
    byte[] document,
    String fileName) {
  /** Keeps its own lists. */
  public PrintContent {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }
}
