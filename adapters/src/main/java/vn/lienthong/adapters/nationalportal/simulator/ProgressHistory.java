package vn.lienthong.adapters.nationalportal.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.message.MessageHeader;

/** What was said of each dossier, in the order in which it came. */
final class ProgressHistory {
  private final DurableMap updates;
  private long last;

  ProgressHistory(DurableMaps maps) {
    this.updates = maps.map("progress");
    this.last =
        updates.entries().entrySet().stream()
            .mapToLong(entry -> Line.of(entry).arrival())
            .max()
            .orElse(0);
  }

  /**
   * One thing said of a dossier.
   *
   * @param moment yyyyMMddHHmmss
   * @param status 1 to 10
   * @param kind MO (opened), CAP_NHAT (progress) or KET_THUC (ended)
   */
  record Update(String dossier, String moment, int status, String department, String kind) {
    private String text() {
      return String.join(
          "\t", moment, Integer.toString(status), department.replaceAll("\\s", " "), kind);
    }
  }

  /** Adds an update; the same message adds one line only. */
  synchronized void add(MessageHeader header, Update update) {
    String key =
        String.join(
            " ",
            update.dossier(),
            String.format(Locale.ROOT, "%015d", header.sentAt().toInstant().toEpochMilli()),
            header.sender().value(),
            header.id().toString());
    if (updates.get(key).isEmpty()) {
      last++;
      updates.put(key, (last + "\t" + update.text()).getBytes(UTF_8));
    }
  }

  /** One dossier's history, in order of time whatever the order of arrival. */
  String table(String dossier) {
    StringBuilder text = new StringBuilder("thoi-diem\ttrang-thai\tphong-ban\tloai\tthu-tu-den\n");
    lines(dossier).stream()
        .sorted(Comparator.comparing(Line::moment).thenComparing(Line::sent))
        .forEach(line -> text.append(line.text()).append('\t').append(line.arrival()).append('\n'));
    return text.toString();
  }

  /** Of every dossier: how much was said, whether in the order of sending, and what twice. */
  String orders() {
    StringBuilder text =
        new StringBuilder("ma-ho-so\tso-lan\tdung-thu-tu\ttrung-lap\ttrang-thai-cuoi\n");
    Map<String, List<Line>> all =
        updates.entries().entrySet().stream()
            .map(Line::of)
            .collect(Collectors.groupingBy(Line::dossier, TreeMap::new, Collectors.toList()));
    all.forEach((dossier, lines) -> text.append(dossier).append(order(lines)).append('\n'));
    return text.toString();
  }

  /** Every dossier that has a history, which counts as one registration. */
  Map<String, Integer> dossiers() {
    Map<String, Integer> found = new TreeMap<>();
    updates.entries().keySet().forEach(key -> found.put(key.substring(0, key.indexOf(' ')), 1));
    return found;
  }

  private static String order(List<Line> lines) {
    List<Line> came = lines.stream().sorted(Comparator.comparingLong(Line::arrival)).toList();
    boolean inOrder = true;
    String newest = "";
    Set<String> said = new HashSet<>();
    int again = 0;
    for (Line line : came) {
      inOrder &= line.sent().compareTo(newest) >= 0;
      newest = line.sent();
      again += said.add(line.sent() + line.text()) ? 0 : 1;
    }
    return String.join(
        "\t",
        "",
        Integer.toString(came.size()),
        inOrder ? "co" : "khong",
        Integer.toString(again),
        came.get(came.size() - 1).text().split("\t", -1)[1]);
  }

  private List<Line> lines(String dossier) {
    return updates.entries().entrySet().stream()
        .map(Line::of)
        .filter(line -> line.dossier().equals(dossier))
        .toList();
  }

  private record Line(String dossier, String sent, long arrival, String text) {
    static Line of(Map.Entry<String, byte[]> entry) {
      String[] key = entry.getKey().split(" ", 3);
      String[] value = new String(entry.getValue(), UTF_8).split("\t", 2);
      return new Line(key[0], key[1], Long.parseLong(value[0]), value[1]);
    }

    String moment() {
      return text.substring(0, text.indexOf('\t'));
    }
  }
}
