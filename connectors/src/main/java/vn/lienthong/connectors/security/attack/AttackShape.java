package vn.lienthong.connectors.security.attack;

import java.util.List;
import java.util.UUID;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * One message of the suite.
 *
 * @param name short, unique in the suite
 * @param family what it plays with
 * @param vietnamese how it was made, one sentence
 * @param english the same in English
 * @param expected what must come of it
 * @param judge who decides about it
 * @param connection the member over whose connection it comes
 * @param id the message id that stands in it
 * @param before good messages to be sent first, over the same connection
 * @param bytes the message as it is sent
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record AttackShape(
    String name,
    AttackFamily family,
    String vietnamese,
    String english,
    Expected expected,
    Judge judge,
    MemberCode connection,
    UUID id,
    List<byte[]> before,
    byte[] bytes) {

  /** Who can tell such a message from a good one. */
  public enum Judge {
    /** The signature gate alone, from the bytes. */
    GATE,
    /** The whole way of receiving: connection, clock, known messages, contract, size. */
    HUB,
    /** The SOAP door: the bytes are the body of an HTTP request. */
    SOAP_DOOR
  }

  /** Whether it must pass. */
  public boolean isControl() {
    return expected.outcome() == Expected.Outcome.ACCEPTED;
  }
}
