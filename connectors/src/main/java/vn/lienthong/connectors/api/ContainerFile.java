package vn.lienthong.connectors.api;

/**
 * One file that a container's signature covers.
 *
 * @param name its path in the container: letters, digits and {@code - _ . /} only
 * @param mediaType for example {@code application/xml}
 * @param sha256 digest of its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record ContainerFile(String name, String mediaType, byte[] sha256) {}
