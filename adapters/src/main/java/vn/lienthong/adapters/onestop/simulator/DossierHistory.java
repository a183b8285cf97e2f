package vn.lienthong.adapters.onestop.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Everything that the hub told of a dossier, as it came; the same message stands there once. */
final class DossierHistory {
  private static final String COLUMNS = "thu-tu\tgui-luc\tdung-thu-tu\tdich-vu\tnoi-dung\n";

  private final DurableMap told;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  DossierHistory(DurableMaps maps) {
    this.told = maps.map("history");
    told.entries().keySet().forEach(key -> counts.merge(code(key), 1, Integer::sum));
  }

  synchronized void note(String code, MessageHeader header, String text) {
    String key = code + " " + header.id();
    if (told.get(key).isEmpty()) {
      int number = counts.merge(code, 1, Integer::sum);
      String line =
          String.join(
              "\t",
              String.format("%06d", number),
              header.sentAt().toInstant().toString(),
              header.service(),
              text.replaceAll("\\s+", " "));
      told.put(key, line.getBytes(UTF_8));
    }
  }

  /** One dossier's, in the order of arrival; "khong" where an older one came after a newer. */
  String table(String dossier) {
    List<String> lines = new ArrayList<>();
    told.entries()
        .forEach(
            (key, line) -> {
              if (code(key).equals(dossier)) {
                lines.add(new String(line, UTF_8));
              }
            });
    lines.sort(null);
    StringBuilder text = new StringBuilder(COLUMNS);
    Instant last = Instant.MIN;
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      Instant sent = Instant.parse(cells[1]);
      boolean inOrder = !sent.isBefore(last);
      last = inOrder ? sent : last;
      text.append(Integer.parseInt(cells[0])).append('\t').append(cells[1]).append('\t');
      text.append(inOrder ? "co" : "khong").append('\t');
      text.append(cells[2]).append('\t').append(cells[3]).append('\n');
    }
    return text.toString();
  }

  private static String code(String key) {
    return key.substring(0, key.indexOf(' '));
  }
}
