package vn.lienthong.qcvn109.dialect;

import java.time.LocalDate;
import java.util.Set;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongdanCollectionStructure;

/**
 * Converts citizen data between the regulation's form and the live service's, typed to typed, where
 * nothing is lost; where something would be, it is refused with every reason and place. Input is
 * expected to follow its schema. What is given is not changed. May be used from any thread.
 */
public final class DialectConverter {
  private static final String COLLECTION = "/dc:CongdanCollection";
  private static final String CITIZEN = "/dc:CongDan";

  private final Units units;
  private final Set<Loss> accepted;

  private DialectConverter(Units units, Set<Loss> accepted) {
    this.units = units;
    this.accepted = accepted;
  }

  /**
   * Accepts no loss.
   *
   * @param day on which the codes of administrative units mean what they mean: that of the data, in
   *     Vietnam
   */
  public static DialectConverter asOf(LocalDate day) {
    return new DialectConverter(new Units(day), Set.of());
  }

  /**
   * The same, but these losses are done and listed in the result instead of refused.
   *
   * @throws IllegalArgumentException if one of them cannot be accepted
   */
  public DialectConverter accepting(Set<Loss> losses) {
    for (Loss loss : losses) {
      if (!loss.isAcceptable()) {
        throw new IllegalArgumentException(loss + " cannot be accepted");
      }
    }
    return new DialectConverter(units, Set.copyOf(losses));
  }

  /** A collection in the live form. */
  public Conversion<LiveCongdanCollectionStructure> toLive(CongdanCollectionStructure collection) {
    Losses losses = new Losses(accepted);
    return losses.result(new ToLive(losses, units).collection(collection, Place.of(COLLECTION)));
  }

  /** One citizen in the live form; places begin with {@code /dc:CongDan}. */
  public Conversion<LiveCongDanStructure> toLive(CongDanStructure citizen) {
    return toLive(citizen, CITIZEN);
  }

  /**
   * One citizen in the live form.
   *
   * @param path where it stands in its message, with which the places of losses begin
   */
  public Conversion<LiveCongDanStructure> toLive(CongDanStructure citizen, String path) {
    Losses losses = new Losses(accepted);
    return losses.result(new ToLive(losses, units).citizen(citizen, Place.of(path)));
  }

  /** A collection in the regulation's form; wholly empty citizens, "not found", are left out. */
  public Conversion<CongdanCollectionStructure> toCanonical(
      LiveCongdanCollectionStructure collection) {
    Losses losses = new Losses(accepted);
    return losses.result(
        new ToCanonical(losses, units).collection(collection, Place.of(COLLECTION)));
  }

  /** One citizen in the regulation's form; places begin with {@code /dc:CongDan}. */
  public Conversion<CongDanStructure> toCanonical(LiveCongDanStructure citizen) {
    return toCanonical(citizen, CITIZEN);
  }

  /**
   * One citizen in the regulation's form.
   *
   * @param path where it stands in its message, with which the places of losses begin
   */
  public Conversion<CongDanStructure> toCanonical(LiveCongDanStructure citizen, String path) {
    Losses losses = new Losses(accepted);
    return losses.result(new ToCanonical(losses, units).citizen(citizen, Place.of(path)));
  }
}
