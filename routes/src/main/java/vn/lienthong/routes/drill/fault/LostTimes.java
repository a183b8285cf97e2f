package vn.lienthong.routes.drill.fault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.routes.drill.check.LostTime;

/** Which time a hub names as lost: what it says in different places must be one and the same. */
final class LostTimes {
  private static final Pattern SAID = Pattern.compile("BỊ MẤT: từ (\\S+) đến (\\S+)");

  private LostTimes() {}

  /**
   * What the command has said, if the hub's store and its evidence say so too.
   *
   * @return {@link LostTime#NONE} where they do not: then nothing is excused
   */
  static LostTime named(String output, Store store) {
    return said(output).filter(time -> store.hasLost(time)).orElse(LostTime.NONE);
  }

  private static Optional<LostTime> said(String output) {
    Matcher found = SAID.matcher(output);
    return found.find()
        ? Optional.of(new LostTime(moment(found.group(1)), moment(found.group(2))))
        : Optional.empty();
  }

  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
