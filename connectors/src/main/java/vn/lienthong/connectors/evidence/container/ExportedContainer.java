package vn.lienthong.connectors.evidence.container;

import java.util.UUID;

/**
 * A container that was written.
 *
 * @param id of the export, as recorded in the evidence
 * @param documents how many documents of members and of the hub it holds
 * @param receipts how many receipts of the hub
 * @param erased how many documents are named but no longer there
 * @param sha256 digest of the file, hex, as recorded in the evidence
 */
public record ExportedContainer(UUID id, int documents, int receipts, int erased, String sha256) {}
