package vn.lienthong.connectors.jms;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Makes the queues of a member that comes while the embedded broker runs. */
public final class MemberQueues {
  private final EmbeddedActiveMQ broker;

  /** Makes queues on this broker. */
  public MemberQueues(EmbeddedActiveMQ broker) {
    this.broker = broker;
  }

  /**
   * Makes what {@link BrokerSettings} makes at the start; does nothing where it is there already.
   *
   * @throws IllegalStateException when the broker refuses
   */
  public void ensure(MemberCode member) {
    String deadLetters = BrokerSettings.deadLetterQueue(member);
    String deliver = BrokerSettings.deliverQueue(member);
    AddressSettings settings = BrokerSettings.deadLettersTo(deadLetters);
    broker.getConfiguration().addAddressSetting(deliver, settings); // for when it starts again
    broker.getActiveMQServer().getAddressSettingsRepository().addMatch(deliver, settings);
    queue(deadLetters);
    queue(deliver);
  }

  /** Makes its receipt queue too, where the JMS door is open. */
  public void ensureReceipts(MemberCode member) {
    queue(NetworkDoor.receiptQueue(member));
  }

  private void queue(String name) {
    try {
      broker
          .getActiveMQServer()
          .createQueue(
              QueueConfiguration.of(name)
                  .setAddress(name)
                  .setRoutingType(RoutingType.ANYCAST)
                  .setDurable(true)
                  .setAutoDelete(false)
                  .setAutoCreateAddress(true),
              true);
    } catch (Exception e) {
      throw new IllegalStateException("queue " + name + " could not be made", e);
    }
  }
}
