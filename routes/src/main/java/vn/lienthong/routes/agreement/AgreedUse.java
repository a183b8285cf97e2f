package vn.lienthong.routes.agreement;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.release.ReleaseRule;

/**
 * The agreement that lets a message pass, and the purpose that the message names.
 *
 * @param agreement in force when the message came
 * @param purpose one of the agreement's; null where the message names none and need not
 */
public record AgreedUse(Agreement agreement, @Nullable Purpose purpose) {

  /** What may be released; nothing where no purpose is named. */
  public List<ReleasedField> fields() {
    return purpose == null ? List.of() : purpose.fields();
  }

  /** The same as a rule. */
  public ReleaseRule rule() {
    return new ReleaseRule(
        agreement.code(),
        agreement.version(),
        fields().stream().collect(Collectors.toMap(ReleasedField::name, ReleasedField::treatment)));
  }
}
