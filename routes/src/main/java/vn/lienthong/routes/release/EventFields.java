package vn.lienthong.routes.release;

import java.util.Set;

/**
 * What of an event can be released beside its frame (what it is, whose, of which day and act): the
 * fields of the citizens before and after, and the parts that one kind of event or another has.
 */
public final class EventFields {
  /** Parts, each released as a whole. */
  static final Set<String> PARTS = Set.of("ThongTinChet", "TheCanCuoc", "TamVang", "TheBHYT");

  private EventFields() {}

  /** Whether a field can be released in that form. */
  public static boolean allows(String field, Treatment treatment) {
    return PARTS.contains(field)
        ? treatment == Treatment.AS_IS
        : CitizenFields.allows(field, treatment);
  }
}
