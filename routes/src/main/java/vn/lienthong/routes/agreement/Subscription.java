package vn.lienthong.routes.agreement;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer wants of a provider's events.
 *
 * @param kinds {@code dv:Loai} of the events; empty for every kind
 * @param communes the units that registered them, for example {@code 00004}; empty for all
 * @param from the first day whose events it gets; null for the agreement's first day
 */
public record Subscription(Set<String> kinds, Set<String> communes, @Nullable LocalDate from) {
  /** Keeps its own copies. */
  public Subscription {
    kinds = Set.copyOf(kinds);
    communes = Set.copyOf(communes);
  }

  /** Whether it wants an event of this kind that this unit registered, where one did. */
  public boolean wants(String kind, @Nullable String commune) {
    return (kinds.isEmpty() || kinds.contains(kind))
        && (communes.isEmpty() || (commune != null && communes.contains(commune)));
  }
}
