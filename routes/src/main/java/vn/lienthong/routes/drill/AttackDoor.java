package vn.lienthong.routes.drill;

import java.io.IOException;
import vn.lienthong.connectors.security.attack.AttackShape;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** One of the hub's doors, as somebody outside uses it. */
public interface AttackDoor extends AutoCloseable {
  /** {@code http}, {@code soap} or {@code jms}. */
  String name();

  /** The largest document that can come through, given the largest that the hub takes. */
  default int roomFor(int maximumBytes) {
    return maximumBytes;
  }

  /** Whether this door can carry such a shape. */
  default boolean carries(AttackShape.Judge judge) {
    return judge != AttackShape.Judge.SOAP_DOOR;
  }

  /**
   * Brings a document, or what else the shape's bytes are, over a member's connection.
   *
   * @throws IOException when no answer came
   */
  DoorAnswer bring(MemberCode member, AttackShape.Judge judge, byte[] bytes) throws IOException;

  @Override
  default void close() {}
}
