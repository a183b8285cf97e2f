package vn.lienthong.routes.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.script.Action;
import vn.lienthong.adapters.spi.script.Match;
import vn.lienthong.adapters.spi.script.Play;
import vn.lienthong.adapters.spi.script.Rule;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.adapters.spi.script.ServiceScript;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.Durations;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;

/** Reads a script of the simulated agencies; a wrong one is refused with its line and the rule. */
public final class ScriptFile {
  private static final List<Action> AT_DESKS_ONLY =
      List.of(Action.SUPPLEMENT, Action.TWICE, Action.WRONGLY_SIGNED, Action.LOST, Action.FORGET);

  private final ConfigurationFile file;
  private final List<Member> members;

  private ScriptFile(ConfigurationFile file, List<Member> members) {
    this.file = file;
    this.members = members;
  }

  /**
   * The script in a file.
   *
   * @throws ConfigurationFileException with line and reason when something in it is wrong, or names
   *     what no member provides
   */
  public static Script read(Path path, HubHome home) {
    ConfigurationFile file = ConfigurationFile.read(path, home);
    return new ScriptFile(file, MemberFiles.read(home)).script(file.as(Content.class));
  }

  private Script script(Content content) {
    var written = file.required("/agencies", content.agencies(), given -> given);
    Map<String, Map<String, ServiceScript>> agencies = new LinkedHashMap<>();
    written.forEach(
        (kind, services) -> {
          Map<String, ServiceScript> read = new LinkedHashMap<>();
          services.forEach((service, what) -> read.put(service, service(kind, service, what)));
          agencies.put(kind, read);
        });
    return new Script(content.seed() == null ? 0 : content.seed(), agencies);
  }

  private ServiceScript service(String kind, String service, ServiceContent content) {
    String place = "/agencies/" + kind + "/" + service;
    boolean provided = members.stream().anyMatch(member -> member.provides(kind, service));
    if (!provided) {
      throw file.refused(place, "no member of kind " + kind + " provides " + service);
    }
    Play play = content.play() == null ? null : play(place + "/play", content.play());
    List<RuleContent> written = content.rules() == null ? List.of() : content.rules();
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String at = place + "/rules/" + i;
      if (!rules.isEmpty() && rules.get(i - 1).takesAll()) {
        throw file.refused(at, "is never reached: the rule before it takes every request");
      }
      rules.add(rule(at, written.get(i), play != null || SimulatorKinds.doesSteps(kind)));
    }
    return new ServiceScript(rules, play);
  }

  private Rule rule(String place, RuleContent content, boolean step) {
    Action action = file.required(place + "/do", content.action(), Action::named);
    if (!step && AT_DESKS_ONLY.contains(action)) {
      throw file.refused(place + "/do", action.text() + " is for steps of procedures only");
    }
    if (step && action == Action.DIE_AFTER) {
      throw file.refused(place + "/do", "die-after is for services that are answered at once");
    }
    int usual = action == Action.SUPPLEMENT ? 1 : Integer.MAX_VALUE;
    return file.required(
        place,
        content,
        given ->
            new Rule(
                new Match(given.share(), given.dossier(), given.request()),
                action,
                given.code(),
                given.text() == null ? "" : given.text(),
                length(place + "/after", given.after()),
                length(place + "/for", given.lasting()),
                given.times() == null ? usual : given.times(),
                Boolean.TRUE.equals(given.announce())));
  }

  private Duration length(String place, @Nullable String written) {
    return written == null ? Duration.ZERO : file.required(place, written, Durations::of);
  }

  private Play play(String place, PlayContent content) {
    return new Play(
        file.text(place + "/subject", content.subject()),
        file.required(place + "/result", content.result(), given -> given));
  }

  private record Content(
      @Nullable Long seed,
      @Nullable LinkedHashMap<String, LinkedHashMap<String, ServiceContent>> agencies) {}

  private record ServiceContent(@Nullable List<RuleContent> rules, @Nullable PlayContent play) {}

  private record RuleContent(
      @Nullable Double share,
      @Nullable String dossier,
      @Nullable Long request,
      @JsonProperty("do") @Nullable String action,
      @Nullable String code,
      @Nullable String text,
      @Nullable String after,
      @JsonProperty("for") @Nullable String lasting,
      @Nullable Integer times,
      @Nullable Boolean announce) {}

  private record PlayContent(
      @Nullable String subject, @Nullable LinkedHashMap<String, Object> result) {}
}
