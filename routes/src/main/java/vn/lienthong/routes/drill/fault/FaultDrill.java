package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.routes.drill.check.CheckResult;
import vn.lienthong.routes.drill.check.Checker;
import vn.lienthong.routes.drill.check.Sources;
import vn.lienthong.routes.drill.load.Blend;

/**
 * A fault drill: a hub of its own with receivers and senders as processes of their own on this
 * machine, faults while messages flow, and at rest the comparison of what everybody wrote down.
 */
public final class FaultDrill {
  private static final Duration LONGEST_REST = Duration.ofMinutes(15);
  private static final Duration QUIET = Duration.ofMinutes(2);
  private static final int REPEATED_AT_THE_END = 200;

  private final Program program;
  private final Path trustRules;
  private final FaultSettings settings;
  private final Progress progress;

  /**
   * A drill.
   *
   * @param program how hub and receivers are started
   * @param trustRules the folder with the trust rules that its hub uses
   */
  public FaultDrill(Program program, Path trustRules, FaultSettings settings, Progress progress) {
    this.program = program;
    this.trustRules = trustRules;
    this.settings = settings;
    this.progress = progress;
  }

  /** The names of all faults. */
  public static List<String> names() {
    return all().stream().map(Exercise::name).toList();
  }

  /** The names of those that are done together: not those that need thousands of dossiers. */
  public static List<String> together() {
    return all().stream()
        .filter(one -> one.place().blend() == Blend.EVERYTHING)
        .map(Exercise::name)
        .toList();
  }

  /** How many messages a drill of this name sends where nobody says. */
  public static int usualMessages(String name) {
    return named(name).map(Exercise::usualMessages).orElse(FaultSettings.USUAL_MESSAGES);
  }

  /** How often a drill of this name kills the hub where nobody says. */
  public static int usualRounds(String name) {
    return named(name).map(Exercise::usualRounds).orElse(FaultSettings.USUAL_ROUNDS);
  }

  private static Optional<Exercise> named(String name) {
    return all().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * Does one fault, or those of several names.
   *
   * @return one report for each hub: faults that need another ground get their own
   */
  public List<FaultReport> run(List<String> names) throws IOException, InterruptedException {
    List<FaultReport> reports = new ArrayList<>();
    for (Exercise.Place place : Exercise.Place.values()) {
      List<Exercise> exercises =
          all().stream().filter(one -> names.contains(one.name()) && one.place() == place).toList();
      if (!exercises.isEmpty()) {
        reports.add(run(exercises, names, place));
      }
    }
    return List.copyOf(reports);
  }

  private FaultReport run(List<Exercise> exercises, List<String> names, Exercise.Place place)
      throws IOException, InterruptedException {
    DrillFolder folder = DrillFolder.make(trustRules);
    FaultReport report = run(exercises, names, place, folder);
    if (report.passed()) {
      DrillFolder.delete(folder.root());
    }
    return report;
  }

  private FaultReport run(
      List<Exercise> exercises, List<String> names, Exercise.Place place, DrillFolder folder)
      throws IOException, InterruptedException {
    boolean small = place == Exercise.Place.SMALL_DISK;
    try (SmallDisks disks = small ? SmallDisks.under(folder.data()) : SmallDisks.NONE;
        Ground ground =
            Ground.open(
                folder,
                disks,
                program.unpacked(folder.root().resolve("program")),
                place,
                settings,
                progress)) {
      for (Exercise exercise : exercises) {
        progress.say("Diễn tập " + exercise.name(), "drill");
        exercise.run(ground, settings.shareOf(exercise.name(), names));
      }
      rest(ground);
      CheckResult checked = check(ground, exercises);
      return FaultReport.of(settings, ground, checked, ground.brokenChain());
    }
  }

  private static List<Exercise> all() {
    return List.of(
        new Crash(),
        new DiskFull(),
        new PartnerDown(),
        new BrokerRestart(),
        new DatabaseDown(),
        new ClockJump(),
        new Restore(),
        new DossiersInFlight(),
        new CountryDay());
  }

  /** Waits until nothing moves any more; what still moves then is a finding. */
  private void rest(Ground ground) throws InterruptedException {
    progress.say("Chờ mọi thông điệp đi hết", "waiting until every message has come to rest ...");
    var traffic = ground.traffic();
    ground.await(() -> traffic.ended() >= traffic.begun() && traffic.idle(), LONGEST_REST);
    int repeated = Math.min(REPEATED_AT_THE_END, traffic.begun());
    traffic.repeatFirst(repeated);
    ground.await(() -> traffic.repeated() >= repeated, LONGEST_REST);
    Calm calm = new Calm(ground.store(), QUIET);
    ground.await(calm::isThere, LONGEST_REST);
  }

  private static CheckResult check(Ground ground, List<Exercise> exercises) {
    Set<String> expected = new TreeSet<>();
    exercises.forEach(exercise -> expected.addAll(exercise.expectedRefusals()));
    Sources sources = Collected.from(ground.books(), ground.store(), expected, ground.lost());
    return Checker.check(sources);
  }
}
