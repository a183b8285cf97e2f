package vn.lienthong.routes.procedure.reconciliation;

import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.calendar.TimeLimit;

/**
 * A record that another agency must have after an act.
 *
 * @param kind {@code Loai}, for example {@code THE_BHYT}
 * @param agency the kind of member whose book has it
 * @param service the step of a dossier that makes it; null where none does
 * @param everyAct whether every act is followed by one; else only in a dossier that has the step
 * @param within from the day of the act; until then it is on its way
 */
public record FollowUp(
    String kind,
    String vietnamese,
    String english,
    String agency,
    @Nullable String service,
    boolean everyAct,
    TimeLimit within) {}
