package vn.lienthong.routes.drill;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Queue {@code hub.in} over AMQP with the members' certificates; answers come to their queues. */
public final class JmsAttackDoor implements AttackDoor {
  private final Map<MemberCode, JmsLine> lines = new HashMap<>();

  private JmsAttackDoor() {}

  /**
   * Connects every member of the target.
   *
   * @param port the port of the JMS door
   * @throws IOException when the door takes no connection
   */
  public static JmsAttackDoor of(DrillTarget target, int port) throws IOException {
    JmsAttackDoor door = new JmsAttackDoor();
    try {
      for (MemberKey key : target.members()) {
        MemberTls tls = MemberTls.of(key, target.anchors());
        door.lines.put(key.member(), JmsLine.open(target.url().getHost(), port, tls, key.member()));
      }
      return door;
    } catch (JMSException e) {
      door.close();
      throw new IOException("The JMS door takes no connection", e);
    }
  }

  @Override
  public String name() {
    return "jms";
  }

  @Override
  public DoorAnswer bring(MemberCode member, Judge judge, byte[] bytes) throws IOException {
    JmsLine line = lines.get(member);
    if (line == null) {
      throw new IOException("No key of " + member + " is at hand");
    }
    return line.exchange(bytes);
  }

  @Override
  public void close() {
    lines.values().forEach(JmsLine::close);
  }
}
