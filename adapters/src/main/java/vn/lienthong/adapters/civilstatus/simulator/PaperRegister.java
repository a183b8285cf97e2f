package vn.lienthong.adapters.civilstatus.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;

/** The papers that were issued, on disk by code: entry, file, and the message that tells of it. */
final class PaperRegister {
  private final DurableMap entries;
  private final DurableMap files;
  private final DurableMap events;

  PaperRegister(DurableMaps maps) {
    this.entries = maps.map("paper-entries");
    this.files = maps.map("paper-files");
    this.events = maps.map("paper-events");
  }

  /** Keeps a paper; the entry last, so that one that is there is there as a whole. */
  void issue(String code, PaperEntry entry, byte[] file, byte[] event) {
    files.put(code, file);
    events.put(code, event);
    entries.put(code, entry.write());
  }

  Optional<PaperEntry> find(String code) {
    return entries.get(code).map(PaperEntry::read);
  }

  /** The paper with this QR code, all of it. */
  Optional<PaperEntry> byQr(String qr) {
    String code = qr.substring(qr.lastIndexOf('=') + 1);
    return find(code).filter(entry -> entry.qr().equals(qr));
  }

  byte[] file(String code) {
    return files.get(code).orElseThrow();
  }

  byte[] event(String code) {
    return events.get(code).orElseThrow();
  }

  void change(String code, PaperEntry entry) {
    entries.put(code, entry.write());
  }

  Map<String, PaperEntry> all() {
    Map<String, PaperEntry> all = new TreeMap<>();
    entries.entries().forEach((code, entry) -> all.put(code, PaperEntry.read(entry)));
    return all;
  }
}
