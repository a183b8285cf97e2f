package vn.lienthong.adapters.population;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;

/** A name in one piece. */
final class WholeName {
  private WholeName() {}

  /** The parts that are there, joined by one blank each, otherwise as they are. */
  static String of(HoVaTenStructure name) {
    return Stream.of(name.getHo(), name.getChuDem(), name.getTen())
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** A whole name that nobody may split: all of it in {@code Ten}. */
  static HoVaTenStructure asGiven(String whole) {
    HoVaTenStructure name = new HoVaTenStructure();
    name.setTen(whole);
    return name;
  }
}
