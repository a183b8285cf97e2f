package vn.lienthong.routes.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.routes.drill.fault.FaultDrill;
import vn.lienthong.routes.drill.fault.FaultSettings;

/** How large a fault drill is, and where its report goes. */
final class FaultDrillOptions {
  @Option(
      names = "--messages",
      paramLabel = "<n>",
      description = {
        "Số thông điệp / messages (25000; restore: 1200;",
        "dossiers: 10000 hồ sơ/dossiers; day: 4931)"
      })
  private @Nullable Integer messages;

  @Option(
      names = "--rounds",
      paramLabel = "<n>",
      description = "Số lượt kill -9 trục / how often the hub is killed (60; dossiers: 20)")
  private @Nullable Integer rounds;

  @Option(
      names = "--minutes",
      defaultValue = "30",
      paramLabel = "<n>",
      description = "day: nén 24 giờ vào bấy nhiêu phút / 24 hours in so many (${DEFAULT-VALUE})")
  private int minutes;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "<n>",
      description = "Hạt giống / chooses everything else (${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--report",
      paramLabel = "<tệp/file>",
      description = "Ghi báo cáo / writes the report")
  private @Nullable Path report;

  FaultSettings settings(String drill) {
    int all = messages == null ? FaultDrill.usualMessages(drill) : messages;
    int kills = rounds == null ? FaultDrill.usualRounds(drill) : rounds;
    return new FaultSettings(all, kills, minutes, seed);
  }

  @Nullable Path report() {
    return report;
  }
}
