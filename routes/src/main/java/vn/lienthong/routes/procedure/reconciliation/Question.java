package vn.lienthong.routes.procedure.reconciliation;

import java.util.UUID;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * What a member was asked in a round.
 *
 * @param record the kind of record
 * @param keys whether for keys; else for totals
 */
record Question(
    UUID messageId,
    String round,
    MemberCode member,
    String record,
    boolean keys,
    boolean answered) {}
