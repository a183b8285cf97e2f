package vn.lienthong.connectors.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a citizen reads it: an electronic birth certificate or death extract.
 *
 * @param code the paper's own code, for example {@code KQ.G15.000031}
 * @param qr what its QR code says
 * @param title its name, in capital letters
 * @param authority who issues it
 * @param lines its whole content, in their order
 * @param officer who signs it
 * @param position the officer's position; null where it is not given
 */
public record PaperContent(
    String code,
    String qr,
    String title,
    String authority,
    List<Line> lines,
    String officer,
    @Nullable String position) {
  /** Keeps its own list. */
  public PaperContent {
    lines = List.copyOf(lines);
  }

  /** One item, as {@code Họ và tên: ...}. */
  public record Line(String label, String value) {}
}
