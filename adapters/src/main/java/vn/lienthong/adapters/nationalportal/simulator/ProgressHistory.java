package vn.lienthong.adapters.nationalportal.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/** What was said of each dossier, in order of time whatever the order of arrival. */
final class ProgressHistory {
  private final DurableMap updates;

  ProgressHistory(DurableMaps maps) {
    this.updates = maps.map("progress");
  }

  /** Adds an update; the same message adds one line only. */
  void add(MessageHeader header, CapNhatTienDoHoSoMCStructure update) {
    String key =
        String.join(
            " ",
            update.getMaHoSo(),
            update.getThoiDiemXuLy(),
            header.sentAt().toInstant().toString(),
            header.sender().value(),
            header.id().toString());
    String line = update.getTrangThai() + "\t" + update.getPhongBanXuLy().replaceAll("\\s", " ");
    updates.putIfAbsent(key, line.getBytes(UTF_8));
  }

  /** One dossier's history. */
  String table(String dossier) {
    StringBuilder text = new StringBuilder("thoi-diem\ttrang-thai\tphong-ban\n");
    updates
        .entries()
        .forEach(
            (key, line) -> {
              String[] parts = key.split(" ", 3);
              if (parts[0].equals(dossier)) {
                text.append(parts[1]).append('\t').append(new String(line, UTF_8)).append('\n');
              }
            });
    return text.toString();
  }

  /** Every dossier that has a history, which counts as one registration. */
  Map<String, Integer> dossiers() {
    Map<String, Integer> found = new TreeMap<>();
    updates.entries().keySet().forEach(key -> found.put(key.substring(0, key.indexOf(' ')), 1));
    return found;
  }
}
