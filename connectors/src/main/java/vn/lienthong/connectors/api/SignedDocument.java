package vn.lienthong.connectors.api;

/**
 * A document signed here.
 *
 * @param bytes the document, UTF-8
 * @param referenceDigest its {@code ds:DigestValue}
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record SignedDocument(byte[] bytes, byte[] referenceDigest) {}
