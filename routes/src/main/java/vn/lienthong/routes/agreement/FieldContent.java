package vn.lienthong.routes.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.release.Treatment;

/** A released field as it stands in a file: its name alone, or with how it is given. */
record FieldContent(@Nullable String name, @Nullable Boolean mask, @Nullable String generalise) {

  @JsonCreator
  FieldContent {
    // the form {name: ..., mask: ...}; the other one is below
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static FieldContent plain(String name) {
    return new FieldContent(name, null, null);
  }

  ReleasedField toField(ConfigurationFile file, String at) {
    boolean masked = Boolean.TRUE.equals(mask);
    boolean nameAlone = mask == null && generalise == null;
    if (masked && generalise != null) {
      throw file.refused(at, "a field is masked or generalised, not both");
    }
    Treatment treatment = masked ? Treatment.MASK : Treatment.AS_IS;
    return new ReleasedField(
        file.text(nameAlone ? at : at + "/name", name),
        generalise == null
            ? treatment
            : file.required(at + "/generalise", generalise, FieldContent::level));
  }

  private static Treatment level(String generalise) {
    return switch (generalise) {
      case "year", "province", "commune" -> Treatment.valueOf(generalise.toUpperCase(Locale.ROOT));
      default -> throw new IllegalArgumentException("generalise must be year, province or commune");
    };
  }
}
