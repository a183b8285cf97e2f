package vn.lienthong.routes.bulk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;

/**
 * A row that is not good.
 *
 * @param row its place in the file
 * @param unit the commune that it names
 */
record BadRow(long row, @Nullable String unit, List<LyDoDongType> reasons) {
  static BadRow of(long row, @Nullable String unit, String words) {
    return new BadRow(
        row,
        unit,
        words.isEmpty()
            ? List.of()
            : Stream.of(words.split(" ", -1)).map(LyDoDongType::valueOf).toList());
  }

  String words() {
    return reasons.stream().map(Enum::name).collect(Collectors.joining(" "));
  }
}
