package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.adapters.spi.script.Rule;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Which rule of the script each request of a service got. It is written down when the request comes
 * first, so a re-send or a restart changes nothing.
 */
final class Cues {
  private static final int NONE = -1;

  private final Performance performance;
  private final String service;
  private final List<Rule> rules;
  private final DurableMap given;
  private final DurableMap deaths;
  private final Map<String, Integer> uses = new HashMap<>();
  private long requests;

  Cues(Workplace place, String service) {
    this.performance = place.performance();
    this.service = service;
    this.rules = performance.of(service).rules();
    this.given = place.maps().map("cues");
    this.deaths = place.maps().map("deaths");
    for (byte[] use : given.entries().values()) {
      uses.merge(new String(use, UTF_8), 1, Integer::sum);
      requests++;
    }
  }

  /** The rule of a request. */
  synchronized Rule of(MessageHeader header) {
    if (rules.isEmpty()) {
      return Rule.NONE;
    }
    int index = given.get(key(header)).map(Cues::index).orElseGet(() -> choose(header));
    return index < 0 || index >= rules.size() ? Rule.NONE : rules.get(index);
  }

  /** Dies by this request where that is its rule and it did not so before. */
  boolean diesOf(MessageHeader header, Rule rule) {
    if (rule.lasting().isZero() || deaths.get(key(header)).isPresent()) {
      return false;
    }
    deaths.put(key(header), new byte[0]);
    performance.death().accept(rule.lasting());
    return true;
  }

  private int choose(MessageHeader header) {
    String dossier = String.valueOf(header.dossierCode());
    requests++;
    int index = NONE;
    for (int i = 0; i < rules.size() && index == NONE; i++) {
      boolean left = uses.getOrDefault(use(i, dossier), 0) < rules.get(i).times();
      if (left && matches(i, dossier)) {
        index = i;
      }
    }
    uses.merge(use(index, dossier), 1, Integer::sum);
    given.put(key(header), use(index, dossier).getBytes(UTF_8));
    return index;
  }

  private boolean matches(int index, String dossier) {
    String where = performance.kind() + "\n" + service;
    return performance.script().matches(rules.get(index), where, index, dossier, requests);
  }

  private static String use(int index, String dossier) {
    return index + " " + dossier;
  }

  private static int index(byte[] use) {
    return Integer.parseInt(new String(use, UTF_8).split(" ", 2)[0]);
  }

  private static String key(MessageHeader header) {
    return header.sender() + " " + header.id();
  }
}
