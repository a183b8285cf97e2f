package vn.lienthong.routes.drill;

import vn.lienthong.connectors.security.attack.AttackShape;

/**
 * What came of one shape at one door.
 *
 * @param shape the shape
 * @param door the door's name
 * @param verdict whether that was right
 * @param code the wire code of the refusal; {@code -} for none
 * @param reason place and detail as the hub gave them
 */
public record DrillResult(
    AttackShape shape, String door, Verdict verdict, String code, String reason) {}
