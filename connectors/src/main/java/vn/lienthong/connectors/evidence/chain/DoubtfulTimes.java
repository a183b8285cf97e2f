package vn.lienthong.connectors.evidence.chain;

/**
 * Batches one after the other whose content is whole and whose time is not proven.
 *
 * @param doubt why not
 * @param from number of the first
 * @param to number of the last
 */
public record DoubtfulTimes(TimeDoubt doubt, long from, long to) {}
