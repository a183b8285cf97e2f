package vn.lienthong.adapters.spi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Which messages came in for which dossier, so that anybody can compare them with the effects. */
public final class Receptions {
  static final String COLUMNS = "ma-ho-so\tso-lan-nhan\tso-lan-dang-ky";

  private final DurableMap received;

  /** Opens the list on an agency's disk. */
  public Receptions(DurableMaps maps) {
    this.received = maps.map("receptions");
  }

  /** Notes that a message came in; the same message counts once. */
  public void note(String dossier, MessageHeader header) {
    received.putIfAbsent(key(dossier, header.sender(), header.id()), new byte[0]);
  }

  /** Whether a message came in. */
  boolean has(String dossier, MemberCode sender, UUID id) {
    return received.get(key(dossier, sender, id)).isPresent();
  }

  /** The messages of a sender that came in for a dossier. */
  List<UUID> of(String dossier, MemberCode sender) {
    String prefix = dossier + " " + sender + " ";
    return received.entries().keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> UUID.fromString(key.substring(prefix.length())))
        .toList();
  }

  /**
   * A table with a line of column names: per dossier the number of distinct messages, and of
   * registrations.
   *
   * @param registered the registrations per dossier
   */
  public String table(Map<String, Integer> registered) {
    return COLUMNS + "\n" + rows(registered, "");
  }

  /** The table's lines, each with the same ending. */
  String rows(Map<String, Integer> registered, String ending) {
    Map<String, Integer> messages = new TreeMap<>();
    registered.keySet().forEach(dossier -> messages.put(dossier, 0));
    for (String key : received.entries().keySet()) {
      messages.merge(key.substring(0, key.indexOf(' ')), 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder();
    messages.forEach(
        (dossier, count) -> {
          int effects = registered.getOrDefault(dossier, 0);
          text.append(dossier).append('\t').append(count).append('\t').append(effects);
          text.append(ending).append('\n');
        });
    return text.toString();
  }

  private static String key(String dossier, MemberCode sender, UUID id) {
    return dossier + " " + sender + " " + id;
  }
}
