package vn.lienthong.adapters.jointservice.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * The software's dossiers: each in its own words, whether it was received, and what it was told.
 */
final class CaseFiles {
  private static final String RECEIVED = "daNhan";

  private final DurableMap dossiers;
  private final DurableMap citizens;
  private final DurableMap received;
  private final DurableMap told;
  private int last;

  CaseFiles(DurableMaps maps) {
    this.dossiers = maps.map("dossiers");
    this.citizens = maps.map("citizens");
    this.received = maps.map("received");
    this.told = maps.map("told");
    this.last = citizens.entries().size();
  }

  /** The code of a citizen's dossier, the next one if there is none. */
  synchronized String codeOf(String citizen, IntFunction<String> codes) {
    Optional<byte[]> known = citizens.get(citizen);
    if (known.isPresent()) {
      return new String(known.get(), UTF_8);
    }
    last++;
    return new String(citizens.putIfAbsent(citizen, codes.apply(last).getBytes(UTF_8)), UTF_8);
  }

  void open(String code, Element dossier) {
    dossiers.putIfAbsent(code, SecureXml.serialize(dossier));
  }

  boolean has(String code) {
    return dossiers.get(code).isPresent();
  }

  Optional<Element> dossier(String code) {
    return dossiers.get(code).map(bytes -> SecureXml.parse(bytes).getDocumentElement());
  }

  /** Those that nobody has received yet, as the software lists them. */
  Map<String, Element> waiting() {
    Map<String, Element> waiting = new TreeMap<>();
    dossiers
        .entries()
        .forEach(
            (code, bytes) -> {
              if (received.get(code).isEmpty()) {
                waiting.put(code, SecureXml.parse(bytes).getDocumentElement());
              }
            });
    return waiting;
  }

  /** {@code daNhan}, or why it cannot be received. */
  void settle(String code, String why) {
    received.putIfAbsent(code, (why.isEmpty() ? RECEIVED : why).getBytes(UTF_8));
  }

  /** Notes what was told; the same message once. */
  void tell(String code, Statement statement) {
    told.putIfAbsent(code + " " + statement.key(), statement.write());
  }

  Map<String, Integer> countByCode() {
    Map<String, Integer> counts = new TreeMap<>();
    dossiers.entries().keySet().forEach(code -> counts.put(code, 1));
    return counts;
  }

  String table() {
    Map<String, StandingOfCase> standing = new TreeMap<>();
    dossiers.entries().keySet().forEach(code -> standing.put(code, new StandingOfCase()));
    told.entries()
        .forEach(
            (key, value) ->
                standing
                    .computeIfAbsent(
                        key.substring(0, key.indexOf(' ')), elsewhere -> new StandingOfCase())
                    .add(Statement.read(value)));
    StringBuilder text = new StringBuilder(StandingOfCase.COLUMNS);
    standing.forEach(
        (code, one) ->
            text.append(
                one.row(code, received.get(code).map(b -> new String(b, UTF_8)).orElse(""))));
    return text.toString();
  }
}
