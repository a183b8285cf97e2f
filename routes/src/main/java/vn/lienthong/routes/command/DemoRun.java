package vn.lienthong.routes.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import vn.lienthong.adapters.onestop.simulator.DossierPlan;
import vn.lienthong.routes.demo.DossierProgress;
import vn.lienthong.routes.demo.QuayClient;

/**
 * Sends dossiers at the one-stop's counter and watches them until all are done or nothing moves.
 */
final class DemoRun {
  private static final Duration GLANCE = Duration.ofMillis(400);
  private static final Duration STILL = Duration.ofSeconds(20);
  // not accepted, stopped: TrangThaiHoSo of the national portal
  private static final Set<Integer> STOPPED = Set.of(3, 8);

  private final QuayClient quay;
  private final DemoProcesses processes;
  private final Terminal terminal;
  private final Duration patience;
  private final Set<String> told = new HashSet<>();
  private List<DossierProgress> last = List.of();
  private long lastChange;
  private boolean withdrawn;
  private boolean hubMissed;

  DemoRun(QuayClient quay, DemoProcesses processes, Terminal terminal, Duration patience) {
    this.quay = quay;
    this.processes = processes;
    this.terminal = terminal;
    this.patience = patience;
  }

  /** True if every dossier is completed and no agency registered one twice. */
  boolean of(int dossiers, long seed, DossierPlan plan) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    lastChange = begin;
    withdrawn = plan.withdrawAfter() != null;
    Set<String> mine = Set.copyOf(quay.submit(dossiers, seed, plan));
    try (DemoView view = new DemoView(terminal, mine.size())) {
      while (told.size() < mine.size() && !onlyOfficers()) {
        look(mine, view);
        if (processes.pause(GLANCE)) {
          return false;
        }
      }
    }
    return summary(Duration.ofNanos(System.nanoTime() - begin));
  }

  private void look(Set<String> mine, DemoView view) {
    watchProcesses();
    List<DossierProgress> now = new ArrayList<>();
    try {
      quay.progress().stream().filter(d -> mine.contains(d.code())).forEach(now::add);
    } catch (IOException later) {
      now.addAll(last);
    }
    if (!now.equals(last)) {
      last = now;
      lastChange = System.nanoTime();
    }
    now.stream().filter(DossierProgress::finished).forEach(done -> tell(done, view));
    view.at(told.size());
    if (System.nanoTime() - lastChange > patience.toNanos()) {
      throw new CommandRefused(
          "Không có tiến triển trong "
              + patience.toMinutes()
              + " phút, còn "
              + (now.size() - told.size())
              + " hồ sơ. Xem nhật ký của trục và Hawtio.",
          "No progress for that long; some dossiers are open. See the hub's log and Hawtio.");
    }
  }

  /** Nothing moves any more, and what is open waits for a person. */
  private boolean onlyOfficers() {
    boolean still = System.nanoTime() - lastChange > STILL.toNanos();
    return still
        && !last.isEmpty()
        && last.stream()
            .filter(one -> !told.contains(one.code()))
            .allMatch(one -> STOPPED.contains(one.status()));
  }

  private void tell(DossierProgress done, DemoView view) {
    if (told.add(done.code())) {
      view.line(
          String.format(
              Locale.ROOT,
              "  %-24s %-28s %-13s %-16s %6.1f s%s",
              done.code(),
              done.child(),
              done.personalNumber(),
              done.card(),
              done.seconds(),
              isCompleted(done) ? "" : "  trạng thái / status " + done.status()));
    }
  }

  private void watchProcesses() {
    if (!processes.simulatorsUp()) {
      throw new CommandRefused(
          "Các cơ quan mô phỏng đã dừng. Xem log/simulators.log trong thư mục dữ liệu, rồi chạy lại.",
          "The simulators have ended. See that log, then run again.");
    }
    if (!hubMissed && !processes.hubLives()) {
      hubMissed = true;
      terminal.say(
          "Trục đã dừng. Chạy lại ở cửa sổ khác: " + processes.startAgain(),
          "The hub is gone. Start it again from another window; the demo waits and goes on.");
    } else if (hubMissed && processes.hubUp()) {
      hubMissed = false;
      terminal.say("Trục đã trả lời lại, tiếp tục.", "The hub answers again, going on.");
    }
  }

  private boolean summary(Duration time) {
    long completed = last.stream().filter(this::isCompleted).count();
    double seconds = time.toMillis() / 1000.0;
    terminal.line("");
    terminal.line(
        String.format(
            Locale.ROOT,
            "Hoàn thành %d/%d hồ sơ trong %.1f s (%.2f hồ sơ/s) / completed %d of %d dossiers",
            completed,
            last.size(),
            seconds,
            last.size() / seconds,
            completed,
            last.size()));
    if (told.size() < last.size()) {
      terminal.say(
          last.size() - told.size() + " hồ sơ chờ cán bộ: ./lienthong cases list",
          "dossiers wait for an officer");
    }
    Map<String, OptionalInt> most = quay.mostRegistrationsByAgency();
    boolean once = most.values().stream().allMatch(times -> times.orElse(0) <= 1);
    terminal.say(
        "Số lần đăng ký nhiều nhất của một hồ sơ:", "Most registrations of any one dossier:");
    most.forEach(
        (agency, times) ->
            terminal.line(
                "  "
                    + agency
                    + ": "
                    + (times.isPresent()
                        ? times.getAsInt()
                        : "đang tắt, không đếm được / is down, cannot be counted")));
    if (once) {
      terminal.say("Không hồ sơ nào bị đăng ký hai lần.", "No dossier was registered twice.");
    } else {
      terminal.say("CÓ HỒ SƠ BỊ ĐĂNG KÝ HAI LẦN, xem trên.", "A DOSSIER WAS REGISTERED TWICE.");
    }
    return completed == last.size() && once;
  }

  /** 9 processed, 10 result given, 7 withdrawn: the one-stop's own codes of a good end. */
  private boolean isCompleted(DossierProgress dossier) {
    return (withdrawn && dossier.status() == 7) || dossier.status() == 9 || dossier.status() == 10;
  }
}
