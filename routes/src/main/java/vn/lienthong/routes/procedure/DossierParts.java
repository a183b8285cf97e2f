package vn.lienthong.routes.procedure;

import vn.lienthong.routes.bulk.BulkDesk;
import vn.lienthong.routes.procedure.disagreement.Disagreements;
import vn.lienthong.routes.procedure.notice.Notices;
import vn.lienthong.routes.procedure.reconciliation.Rounds;

/** What happens to dossiers, one part for each kind of message, and what all of them share. */
record DossierParts(
    DossierOpening opening,
    StepResults results,
    Supplements supplements,
    Withdrawals withdrawals,
    StepRequests requests,
    DossierCourse course,
    DossierClocks clocks,
    Notices notices,
    Rounds rounds,
    PaperEvents papers,
    BulkDesk bulk,
    Disagreements disagreements) {}
