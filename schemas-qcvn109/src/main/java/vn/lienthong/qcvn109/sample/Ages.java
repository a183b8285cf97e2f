package vn.lienthong.qcvn109.sample;

import java.util.List;
import vn.lienthong.qcvn109.table.Row;

/** How old people are, who heads a household and who is married, as {@code ages.csv} says. */
final class Ages {
  private final List<Group> groups = SampleFiles.rows("ages.csv").stream().map(Group::of).toList();
  private final Weights<Group> heads = new Weights<>(groups, Group::heads);

  private Ages() {}

  static Ages all() {
    return Holder.ALL;
  }

  /** Age of a head of household in years. */
  int head(Dice dice) {
    Group group = heads.pick(dice);
    return dice.between(group.from(), group.to());
  }

  MaritalStatus status(int age, Dice dice) {
    Group group = groups.stream().filter(g -> age <= g.to()).findFirst().orElseThrow();
    int ticket = dice.between(1, 100);
    if (ticket <= group.never()) {
      return MaritalStatus.NEVER;
    }
    boolean married = ticket <= group.never() + group.married();
    return married ? MaritalStatus.MARRIED : MaritalStatus.DIVORCED_OR_WIDOWED;
  }

  /** The groups, for comparison. */
  List<Group> groups() {
    return groups;
  }

  /** Read at first use. */
  private static final class Holder {
    static final Ages ALL = new Ages();
  }

  record Group(int from, int to, int people, int heads, int never, int married) {
    static Group of(Row row) {
      return new Group(
          row.number("from"),
          row.number("to"),
          row.number("people"),
          row.number("heads"),
          row.number("never"),
          row.number("married"));
    }
  }
}
