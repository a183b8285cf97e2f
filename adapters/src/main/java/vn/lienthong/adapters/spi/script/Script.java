package vn.lienthong.adapters.spi.script;

import java.util.Map;

/**
 * What all simulated agencies shall do. The same script on the same dossiers does the same.
 *
 * @param seed chooses which dossiers are a rule's share
 * @param agencies by kind of member, then by service
 */
public record Script(long seed, Map<String, Map<String, ServiceScript>> agencies) {
  /** Every agency does as usual. */
  public static final Script NONE = new Script(0, Map.of());

  /** Keeps its own copy. */
  public Script {
    agencies = Map.copyOf(agencies);
  }

  /** What an agency of a kind shall do, by service. */
  public Map<String, ServiceScript> of(String kind) {
    return agencies.getOrDefault(kind, Map.of());
  }

  /**
   * Whether a rule is for a request.
   *
   * @param where the kind and the service
   * @param index the rule's place in the list
   * @param ordinal the n-th request of the service, from 1
   */
  public boolean matches(Rule rule, String where, int index, String dossierCode, long ordinal) {
    return rule.match().holds(seed + "\n" + where + "\n" + index, dossierCode, ordinal);
  }
}
