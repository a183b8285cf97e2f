package vn.lienthong.qcvn109.sample;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Father and mother of somebody.
 *
 * @param father null where none is named
 * @param mother null where none is named
 */
record Parents(@Nullable Person father, @Nullable Person mother) {
  static final Parents UNNAMED = new Parents(null, null);

  /** The father, or the mother where none is named. */
  Person eldest() {
    return Objects.requireNonNull(father == null ? mother : father);
  }

  /** Whether one of them is called by that name: a child is given another. */
  boolean calledAs(PersonName name) {
    return (father != null && name.calledAs(father.name()))
        || (mother != null && name.calledAs(mother.name()));
  }

  String familyName() {
    if (father == null || father.isForeigner() || motherGives()) {
      return mother == null ? "" : mother.name().family();
    }
    return father.name().family();
  }

  /** The group that their children are counted to. */
  Community community() {
    boolean fathers = father != null && father.community() != null && !motherGives();
    Person giver = fathers ? father : mother;
    return giver == null || giver.community() == null ? Community.KINH : giver.community();
  }

  private boolean motherGives() {
    return mother != null
        && mother.community() != null
        && mother.community().motherGivesFamilyName();
  }
}
