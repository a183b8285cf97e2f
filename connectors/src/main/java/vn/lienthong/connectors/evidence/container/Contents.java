package vn.lienthong.connectors.evidence.container;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.connectors.evidence.chain.InclusionProof;
import vn.lienthong.connectors.evidence.chain.RecordKey;

/**
 * All that a container says about itself.
 *
 * @param subject what it is about
 * @param id of this export
 * @param at when it was made
 * @param order who wanted it, and what for
 * @param entries the documents
 * @param receipts the hub's receipts
 * @param proofs that records stand in the hash chain, of those that are sealed
 * @param erased ids of the documents whose content is no more
 */
record Contents(
    ContainerSubject subject,
    UUID id,
    OffsetDateTime at,
    ExportOrder order,
    List<EvidenceEntry> entries,
    List<StoredReceipt> receipts,
    Map<RecordKey, InclusionProof> proofs,
    Set<Long> erased) {}
