package vn.lienthong.connectors.files;

import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * What a member says of a file before it sends it.
 *
 * @param owner who sends it
 * @param digest SHA-256 of the whole file, 64 lower-case hexadecimal digits: its name
 * @param size of the whole file in bytes
 * @param type its media type
 */
public record Announced(MemberCode owner, String digest, long size, String type) {}
