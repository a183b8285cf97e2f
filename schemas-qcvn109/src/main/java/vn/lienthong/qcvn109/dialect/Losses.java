package vn.lienthong.qcvn109.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The losses of one conversion, told apart by whether the caller accepts them. */
final class Losses {
  private final Set<Loss> acceptable;
  private final List<LossFound> accepted = new ArrayList<>();
  private final List<LossFound> refused = new ArrayList<>();

  Losses(Set<Loss> acceptable) {
    this.acceptable = acceptable;
  }

  void add(Loss loss, Place place) {
    List<LossFound> list = acceptable.contains(loss) ? accepted : refused;
    list.add(new LossFound(loss, place.toString()));
  }

  /** For items that the other form needs. */
  void addIfEmpty(@Nullable String text, Place parent, String item) {
    if (Items.isEmpty(text)) {
      add(Loss.ITEM_MISSING, parent.child(item));
    }
  }

  <T> Conversion<T> result(T value) {
    return refused.isEmpty()
        ? new Conversion.Converted<>(value, accepted)
        : new Conversion.Refused<>(refused);
  }
}
