package vn.lienthong.qcvn109.message;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;

/**
 * A name in one piece, for systems that keep it so. Parts are joined; a whole name is never split:
 * where the family name of {@code H'Hen Niê} ends is not for software to guess.
 */
public final class WholeName {
  private WholeName() {}

  /** The parts that are there, without outer blanks, with one blank between them. */
  public static String of(HoVaTenStructure name) {
    return Stream.of(name.getHo(), name.getChuDem(), name.getTen())
        .filter(part -> part != null && !part.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  /** All of it in {@code Ten}. */
  public static HoVaTenStructure in(String whole) {
    HoVaTenStructure name = new HoVaTenStructure();
    name.setTen(whole);
    return name;
  }
}
