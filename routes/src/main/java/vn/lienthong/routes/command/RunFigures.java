package vn.lienthong.routes.command;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Time and memory of one run of a command. */
final class RunFigures {
  private static final double MIB = 1024.0 * 1024;

  private final long begin = System.nanoTime();

  private RunFigures() {}

  /** From now on; memory pools forget earlier peaks. */
  static RunFigures start() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    return new RunFigures();
  }

  /**
   * One line each for records, time and memory. Peak heap is what was in use at most, garbage
   * included; live data is what a full collection leaves now.
   */
  List<String> lines(long records) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    double peak = sum(MemoryPoolMXBean::getPeakUsage);
    System.gc();
    return List.of(
        say("bản ghi / records: %d", records),
        say("giây / seconds: %.2f", seconds),
        say("bản ghi mỗi giây / records per second: %.0f", records / seconds),
        say("bộ nhớ heap cao nhất / peak heap: %.1f MiB", peak),
        say(
            "dữ liệu sống sau dọn rác / live data after collection: %.1f MiB",
            sum(MemoryPoolMXBean::getUsage)));
  }

  private static String say(String form, Object value) {
    return String.format(Locale.ROOT, form, value);
  }

  private static double sum(Function<MemoryPoolMXBean, @Nullable MemoryUsage> usage) {
    long bytes = 0;
    for (MemoryPoolMXBean pool : pools()) {
      MemoryUsage used = usage.apply(pool);
      bytes += used == null ? 0 : used.getUsed();
    }
    return bytes / MIB;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
