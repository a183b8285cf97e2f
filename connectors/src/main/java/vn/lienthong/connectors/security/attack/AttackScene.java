package vn.lienthong.connectors.security.attack;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * From whom, and from which good message, a suite is derived.
 *
 * @param members registered members whose keys are at hand; the first one is attacked, shapes that
 *     need another member or another kind of key are left out where there is none
 * @param receiver {@code BenNhan} of every message
 * @param service {@code LoaiThongDiep}; one without lasting effect
 * @param payload makes the payload that holds a text
 * @param trap an address that nobody may ever ask
 * @param maximumBytes the largest document that is taken
 * @param clock the time of the machine that is attacked
 * @param stamps an authority whose time-stamps the attacked machine accepts; null leaves the shapes
 *     with time-stamps out
 * @param standing further keys, by what became of their certificates
 * @param seed the same seed gives the same message ids
 */
public record AttackScene(
    List<MemberKey> members,
    MemberCode receiver,
    String service,
    Function<String, Element> payload,
    URI trap,
    int maximumBytes,
    Clock clock,
    @Nullable TimeStampAuthority stamps,
    List<StandingKey> standing,
    long seed) {

  /** Checks that there is somebody to attack. */
  public AttackScene {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("An attack needs a member");
    }
    members = List.copyOf(members);
    standing = List.copyOf(standing);
  }
}
