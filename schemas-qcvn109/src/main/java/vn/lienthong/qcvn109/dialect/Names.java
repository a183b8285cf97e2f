package vn.lienthong.qcvn109.dialect;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveHoVaTenStructure;

/**
 * Names in parts and in one piece. Parts may be joined, where the caller accepts it; a whole name
 * is never split: where the family name of {@code H'Hen Niê} ends is not for software to guess.
 */
final class Names {
  private static final int LONGEST = 200;

  private final Losses losses;

  Names(Losses losses) {
    this.losses = losses;
  }

  /** The whole name; empty where there is none. */
  String whole(@Nullable HoVaTenStructure name, Place place) {
    if (name == null) {
      losses.add(Loss.ITEM_MISSING, place);
      return "";
    }
    String family = name.getHo();
    String middle = name.getChuDem();
    String given = name.getTen();
    if (Items.isEmpty(family) && Items.isEmpty(middle)) {
      losses.addIfEmpty(given, place, "Ten");
      return checked(given == null ? "" : given, place);
    }
    losses.add(Loss.NAME_PARTS, place);
    if (Stream.of(family, middle, given).filter(Objects::nonNull).anyMatch(Names::hasOuterBlank)) {
      losses.add(Loss.NAME_BLANKS, place);
    }
    String joined =
        Stream.of(family, middle, given)
            .filter(part -> !Items.isEmpty(part))
            .collect(Collectors.joining(" "));
    if (joined.codePointCount(0, joined.length()) > LONGEST) {
      losses.add(Loss.VALUE_FORM, place);
    }
    return joined;
  }

  /** The name of a citizen in the live form: three items, of which two are empty. */
  LiveHoVaTenStructure live(@Nullable HoVaTenStructure name, Place place) {
    LiveHoVaTenStructure live = new LiveHoVaTenStructure();
    live.setHo("");
    live.setChuDem("");
    live.setTen(whole(name, place));
    return live;
  }

  /** All of it in {@code Ten}. */
  HoVaTenStructure canonical(@Nullable LiveHoVaTenStructure live, Place place) {
    if (live == null) {
      return canonical("", place);
    }
    if (!Items.isEmpty(live.getHo())) {
      losses.add(Loss.VALUE_FORM, place.child("Ho"));
    }
    if (!Items.isEmpty(live.getChuDem())) {
      losses.add(Loss.VALUE_FORM, place.child("ChuDem"));
    }
    return canonical(live.getTen(), place.child("Ten"));
  }

  /** All of it in {@code Ten}. */
  HoVaTenStructure canonical(@Nullable String whole, Place place) {
    HoVaTenStructure name = new HoVaTenStructure();
    if (whole == null || whole.isEmpty()) {
      losses.add(Loss.ITEM_MISSING, place);
    } else {
      name.setTen(checked(whole, place));
    }
    return name;
  }

  // A name of blanks alone would be read as none by whoever trims.
  private String checked(String whole, Place place) {
    if (!whole.isEmpty() && whole.isBlank()) {
      losses.add(Loss.NAME_BLANKS, place);
    }
    return whole;
  }

  private static boolean hasOuterBlank(String part) {
    return !part.equals(part.strip());
  }
}
