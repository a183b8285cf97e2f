package vn.lienthong.connectors.api;

/**
 * What a door answers.
 *
 * @param status the HTTP status; doors without one derive it from the document
 * @param document a signed document, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record DocumentReply(int status, byte[] document) {}
