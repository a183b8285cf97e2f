package vn.lienthong.connectors.files;

/**
 * How much of a file is kept.
 *
 * @param bytes from its beginning; the next part goes on there
 * @param complete whether it is whole and its digest is right: a message may name it now
 */
public record Received(long bytes, boolean complete) {}
