package vn.lienthong.routes.command;

import java.util.Locale;

/** Shows how far a backup or a restore is. */
final class TransferView {
  private static final long STEP = 1 << 18;

  private final Terminal terminal;
  private String part = "";
  private long shown;

  TransferView(Terminal terminal) {
    this.terminal = terminal;
  }

  void at(String now, long bytes) {
    if (!now.equals(part) || Math.abs(bytes - shown) >= STEP) {
      part = now;
      shown = bytes;
      terminal.status(String.format(Locale.ROOT, "  %,.1f MB  %s", bytes / 1e6, now));
    }
  }
}
