package vn.lienthong.routes.procedure.reconciliation;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A record that one body lacks.
 *
 * @param record the kind of record
 * @param unit the commune of the act
 * @param key the person's number, salted
 * @param holder who has a record of that person
 * @param holds which kind the holder has
 * @param lacking who lacks it; the hub where the holder's result never came
 * @param dossier null where the hub knows of none
 */
record Item(
    String record,
    String unit,
    String key,
    MemberCode holder,
    String holds,
    MemberCode lacking,
    @Nullable String dossier) {}
