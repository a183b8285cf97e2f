package vn.lienthong.routes.drill;

/**
 * What came back.
 *
 * @param document the signed document, or empty
 * @param fault what the door itself complained about instead; empty where a document came
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record DoorAnswer(byte[] document, String fault) {}
