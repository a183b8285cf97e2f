package vn.lienthong.connectors.evidence.container;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that a container says about itself.
 *
 * @param subject what it is about
 * @param id of this export
 * @param at when it was made
 * @param order who wanted it, and what for
 * @param entries the documents
 * @param receipts the hub's receipts
 * @param erased ids of the documents whose content is no more
 */
record Contents(
    ContainerSubject subject,
    UUID id,
    OffsetDateTime at,
    ExportOrder order,
    List<EvidenceEntry> entries,
    List<StoredReceipt> receipts,
    Set<Long> erased) {}
