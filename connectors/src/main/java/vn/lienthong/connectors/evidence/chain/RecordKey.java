package vn.lienthong.connectors.evidence.chain;

/**
 * Which record.
 *
 * @param kind its kind
 * @param id its id among those of its kind
 */
public record RecordKey(RecordKind kind, long id) {}
