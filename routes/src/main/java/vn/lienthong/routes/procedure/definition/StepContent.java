package vn.lienthong.routes.procedure.definition;

import static vn.lienthong.routes.procedure.definition.StepDefinition.compensationName;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.calendar.TimeLimit;
import vn.lienthong.routes.registry.ConfigurationFile;

/** A step as it stands in a file, or what undoes one. */
record StepContent(
    @Nullable String name,
    @Nullable String service,
    @Nullable List<String> after,
    @Nullable String onlyIf,
    @Nullable String provider,
    @Nullable ProviderContent providerBy,
    @Nullable String agency,
    @Nullable String done,
    @Nullable LinkedHashMap<String, String> request,
    @Nullable String result,
    ProcedureContent.@Nullable LimitContent limit,
    @Nullable ReactionsContent on,
    @Nullable StepContent compensation) {

  record ProviderContent(@Nullable String field, @Nullable Map<String, String> kinds) {
    Provider toProvider(ConfigurationFile file, String at) {
      return new Provider(
          file.required(at + "/field", field, FieldPath::parse),
          file.required(at + "/kinds", kinds, Map::copyOf));
    }
  }

  record ReactionsContent(
      @Nullable SupplementContent supplement,
      @Nullable String refused,
      @Nullable SilentContent silent,
      @Nullable String withdrawn) {
    Reactions toReactions(ConfigurationFile file, String at) {
      SupplementContent asked = file.required(at + "/supplement", supplement, one -> one);
      SilentContent none = file.required(at + "/silent", silent, one -> one);
      return new Reactions(
          file.required(at + "/supplement/within", asked.within, TimeLimit::parse),
          file.required(at + "/supplement/then", asked.then, ReactionsContent::then),
          file.required(at + "/refused", refused, ReactionsContent::then),
          file.required(at + "/silent/remindBefore", none.remindBefore, TimeLimit::parse),
          file.required(
              at + "/withdrawn", withdrawn, word -> keyword(Reactions.Withdrawal.class, word)));
    }

    private static Reactions.Then then(String word) {
      return keyword(Reactions.Then.class, word);
    }

    private static <E extends Enum<E>> E keyword(Class<E> words, String word) {
      for (E known : words.getEnumConstants()) {
        if (known.name().toLowerCase(Locale.ROOT).equals(word)) {
          return known;
        }
      }
      throw new IllegalArgumentException(
          word + " must be one of " + EnumSet.allOf(words).toString().toLowerCase(Locale.ROOT));
    }
  }

  record SupplementContent(@Nullable String within, @Nullable String then) {}

  record SilentContent(@Nullable String remindBefore) {}

  StepDefinition toStep(ConfigurationFile file, String at) {
    String own = file.text(at + "/service", service);
    String named = name == null ? own : file.text(at + "/name", name);
    StepContent undoing = compensation;
    return step(
        file,
        at,
        named,
        undoing == null
            ? null
            : undoing.step(file, at + "/compensation", compensationName(named), null));
  }

  private StepDefinition step(
      ConfigurationFile file, String at, String named, @Nullable StepDefinition undoing) {
    return new StepDefinition(
        named,
        file.text(at + "/service", service),
        after == null ? List.of() : after,
        onlyIf,
        provider(file, at),
        file.text(at + "/agency", agency),
        file.text(at + "/done", done),
        mapping(file, at + "/request"),
        file.text(at + "/result", result),
        file.required(at + "/limit", limit, given -> given).toLimit(file, at + "/limit"),
        file.required(at + "/on", on, given -> given).toReactions(file, at + "/on"),
        undoing);
  }

  private Provider provider(ConfigurationFile file, String at) {
    if (providerBy != null && provider == null) {
      return providerBy.toProvider(file, at + "/providerBy");
    }
    if (providerBy != null) {
      throw file.refused(at + "/providerBy", "there is a provider already");
    }
    return Provider.always(file.text(at + "/provider", provider));
  }

  private RequestMapping mapping(ConfigurationFile file, String at) {
    List<RequestMapping.Field> fields = new ArrayList<>();
    file.required(at, request, given -> given)
        .forEach(
            (target, source) ->
                fields.add(
                    new RequestMapping.Field(
                        file.required(pointer(at, target), target, FieldPath::parse),
                        file.required(pointer(at, target), source, Source::parseAll))));
    return new RequestMapping(fields);
  }

  /** The place of a field of a request in a file; its own slashes are escaped (RFC 6901, 3). */
  static String pointer(String at, String field) {
    return at + "/" + field.replace("/", "~1");
  }
}
