package vn.lienthong.routes.procedure.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.calendar.TimeLimit;
import vn.lienthong.routes.registry.ConfigurationFile;

/** A procedure as it stands in a file. */
record ProcedureContent(
    @Nullable String service,
    @Nullable Integer version,
    @Nullable String name,
    @Nullable String englishName,
    @Nullable List<String> legalBasis,
    @Nullable String place,
    @Nullable LimitContent limit,
    @Nullable List<ChoiceContent> choices,
    @Nullable List<StepContent> steps,
    @Nullable Map<String, StatusContent> status) {

  ProcedureDefinition toDefinition(ConfigurationFile file) {
    return new ProcedureDefinition(
        file.text("/service", service),
        file.required("/version", version, ProcedureContent::version),
        file.text("/name", name),
        file.text("/englishName", englishName),
        file.required("/legalBasis", legalBasis, List::copyOf),
        file.required("/place", place, FieldPath::parse),
        limit == null ? null : limit.toLimit(file, "/limit"),
        choices(file),
        steps(file),
        StatusContent.all(file, status),
        file.content());
  }

  private List<Choice> choices(ConfigurationFile file) {
    List<Choice> all = new ArrayList<>();
    if (choices != null) {
      for (ChoiceContent one : choices) {
        all.add(one.toChoice(file, "/choices/" + all.size()));
      }
    }
    return all;
  }

  private List<StepDefinition> steps(ConfigurationFile file) {
    List<StepDefinition> all = new ArrayList<>();
    for (StepContent one : file.required("/steps", steps, List::copyOf)) {
      all.add(one.toStep(file, "/steps/" + all.size()));
    }
    return all;
  }

  private static int version(int given) {
    if (given < 1) {
      throw new IllegalArgumentException("version must be 1 or more");
    }
    return given;
  }

  record ChoiceContent(
      @Nullable String code,
      @Nullable String name,
      @Nullable String englishName,
      @Nullable String chosenBy) {
    Choice toChoice(ConfigurationFile file, String at) {
      return new Choice(
          file.text(at + "/code", code),
          file.text(at + "/name", name),
          file.text(at + "/englishName", englishName),
          file.required(at + "/chosenBy", chosenBy, FieldPath::parse));
    }
  }

  record LimitContent(@Nullable String time, @Nullable String basis, @Nullable Boolean assumed) {
    Limit toLimit(ConfigurationFile file, String at) {
      return new Limit(
          file.required(at + "/time", time, TimeLimit::parse),
          file.text(at + "/basis", basis),
          file.required(at + "/assumed", assumed, given -> given));
    }
  }
}
