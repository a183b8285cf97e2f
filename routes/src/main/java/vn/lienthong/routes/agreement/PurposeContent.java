package vn.lienthong.routes.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.Durations;

/** A purpose as it stands in a file. */
record PurposeContent(
    @Nullable String code,
    @Nullable String name,
    @Nullable String englishName,
    @Nullable String legalBasis,
    @Nullable List<FieldContent> fields,
    @Nullable String hiddenFor) {

  static List<Purpose> all(ConfigurationFile file, @Nullable List<PurposeContent> contents) {
    List<Purpose> purposes = new ArrayList<>();
    if (contents != null) {
      for (PurposeContent content : contents) {
        purposes.add(content.toPurpose(file, "/purposes/" + purposes.size()));
      }
    }
    return List.copyOf(purposes);
  }

  private Purpose toPurpose(ConfigurationFile file, String at) {
    List<ReleasedField> released = new ArrayList<>();
    if (fields != null) {
      for (FieldContent field : fields) {
        released.add(field.toField(file, at + "/fields/" + released.size()));
      }
    }
    return new Purpose(
        file.text(at + "/code", code),
        file.text(at + "/name", name),
        file.text(at + "/englishName", englishName),
        file.text(at + "/legalBasis", legalBasis),
        List.copyOf(released),
        hiddenFor == null ? null : file.required(at + "/hiddenFor", hiddenFor, Durations::of));
  }
}
