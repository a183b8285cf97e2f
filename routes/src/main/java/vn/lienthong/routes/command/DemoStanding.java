package vn.lienthong.routes.command;

import java.util.List;
import java.util.Optional;

/**
 * What of a demonstration runs.
 *
 * @param hub number of the living hub's process
 * @param ownHub whether this command started it, and so stops it
 * @param simulators whether the simulated agencies live
 * @param ownSimulators whether this command started them
 * @param startAgain what a person types to start the hub again
 */
record DemoStanding(
    Optional<Long> hub,
    boolean ownHub,
    boolean simulators,
    boolean ownSimulators,
    String startAgain) {
  private static final String ELSEWHERE =
      ", không do lệnh này khởi động, Ctrl-C không dừng / started elsewhere, Ctrl-C leaves it";

  /** The same for people, with what to do. */
  List<String> lines() {
    return List.of(
        "  Trục / hub: "
            + hub.map(pid -> "đang chạy / runs, pid " + pid + (ownHub ? "" : ELSEWHERE))
                .orElse(
                    "ĐÃ DỪNG, chạy lại ở cửa sổ khác / HAS ENDED, start it again: " + startAgain),
        "  Các cơ quan mô phỏng / simulated agencies: "
            + (simulators
                ? "đang chạy / run" + (ownSimulators ? "" : ELSEWHERE)
                : "ĐÃ DỪNG, nhấn Ctrl-C rồi chạy lại demo / HAVE ENDED, press Ctrl-C and run it again"),
        "Nhấn Ctrl-C để dừng những gì lệnh này đã khởi động. / Ctrl-C stops what this started.");
  }
}
