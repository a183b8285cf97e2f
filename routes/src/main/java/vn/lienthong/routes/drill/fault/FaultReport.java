package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.routes.drill.check.CheckResult;
import vn.lienthong.routes.drill.check.Finding;
import vn.lienthong.routes.drill.check.LostTime;

/**
 * What a fault drill found.
 *
 * @param settings how large it was
 * @param folder where everything it wrote stands, if something was found
 * @param check what the comparison says
 * @param brokenChain what {@code evidence verify} says; empty where the chain is whole
 * @param sent how many messages of each kind were sent, duplicates too
 * @param troubles why messages had no outcome at once, and how often
 * @param kills how many kills of each kind
 * @param faults how many other faults of each kind
 * @param recoveries how long it took after each kill until a message was promised, shortest first
 * @param farthestDuplicate the most messages between one and its duplicate
 * @param figures what was measured, in the order in which it was
 * @param lost the time that the hub names as lost
 */
public record FaultReport(
    FaultSettings settings,
    String folder,
    CheckResult check,
    String brokenChain,
    Map<String, Long> sent,
    Map<String, Long> troubles,
    Map<String, Integer> kills,
    Map<String, Integer> faults,
    List<Duration> recoveries,
    int farthestDuplicate,
    Map<String, String> figures,
    LostTime lost) {

  static FaultReport of(
      FaultSettings settings, Ground ground, CheckResult check, String brokenChain) {
    return new FaultReport(
        settings,
        ground.folder().root().toString(),
        check,
        brokenChain,
        new TreeMap<>(ground.traffic().counts()),
        ground.office().troubles(),
        ground.kills().byKind(),
        ground.kills().faultsByKind(),
        // dossiers that are all brought at the beginning say nothing of when the doors opened again
        ground.figures().isEmpty()
            ? ground.kills().recoveries(ground.traffic()::promisedSince)
            : List.of(),
        ground.traffic().farthestDuplicate(),
        ground.figures(),
        ground.lost());
  }

  /** Whether nothing was found. */
  public boolean passed() {
    return check.passed() && brokenChain.isEmpty();
  }

  /** All of it, one thing a line, the totals last. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("seed " + settings.seed());
    sent.forEach((kind, count) -> lines.add("sent " + kind + ": " + count));
    lines.add("most messages between one and its duplicate: " + farthestDuplicate);
    check.counts().forEach((what, count) -> lines.add(what + ": " + count));
    troubles.forEach((why, count) -> lines.add("no outcome at once, " + why + ": " + count));
    figures.forEach((what, value) -> lines.add(what + ": " + value));
    kills.forEach((kind, count) -> lines.add("kill -9, " + kind + ": " + count));
    faults.forEach((kind, count) -> lines.add(kind + ": " + count));
    if (!lost.equals(LostTime.NONE)) {
      lines.add("lost time, named by the hub: " + lost.from() + " to " + lost.until());
    }
    int all = kills.values().stream().mapToInt(Integer::intValue).sum();
    lines.add("kill points: " + all);
    if (!recoveries.isEmpty()) {
      lines.add("recovery after a kill: " + medianAndWorst(recoveries));
    }
    lines.add("chain of evidence: " + (brokenChain.isEmpty() ? "whole" : brokenChain));
    check.findings().stream().map(FaultReport::line).forEach(lines::add);
    lines.add(check.totals());
    return lines;
  }

  static String medianAndWorst(List<Duration> times) {
    if (times.isEmpty()) {
      return "no kill";
    }
    List<Duration> sorted = times.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "median %.1f s, worst %.1f s",
        seconds(sorted.get(sorted.size() / 2)),
        seconds(sorted.get(sorted.size() - 1)));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static String line(Finding finding) {
    return finding.kind() + " " + finding.message() + ": " + finding.what();
  }
}
