package vn.lienthong.connectors.jms;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The embedded broker: on disk, without a network door (see {@link NetworkDoor}), a queue and a
 * dead-letter queue for each member.
 *
 * @param directory where the broker keeps its journal
 * @param members who has queues
 * @param maxDeliveryAttempts after so many failed attempts a message goes to its dead-letter queue
 */
public record BrokerSettings(
    Path directory, Collection<MemberCode> members, int maxDeliveryAttempts) {
  /** Where dead letters go that belong to no member's queue. */
  public static final String OTHER_DEAD_LETTERS = "dlq.hub";

  static final long REDELIVERY_DELAY_MILLIS = 500;
  static final long MAX_REDELIVERY_DELAY_MILLIS = 30_000;
  private static final int MAX_DISK_USAGE_PERCENT = 90;

  /** Settings with 10 delivery attempts. */
  public BrokerSettings(Path directory, Collection<MemberCode> members) {
    this(directory, members, 10);
  }

  /** The queue of what is to be delivered to a member. */
  public static String deliverQueue(MemberCode member) {
    return "deliver." + member;
  }

  /** The queue of what could not be delivered to a member. */
  public static String deadLetterQueue(MemberCode member) {
    return "dlq." + member;
  }

  /** Sets all of it, and removes every acceptor that is not in-VM. */
  public void applyTo(Configuration broker) {
    keepOnDisk(broker);
    closeNetworkDoors(broker);
    broker.setMaxDiskUsage(MAX_DISK_USAGE_PERCENT);
    broker.setGlobalMaxSize(64L << 20);
    broker.setJMXManagementEnabled(true);
    broker.setMessageCounterEnabled(true);
    addPolicies(broker);
    addQueue(broker, OTHER_DEAD_LETTERS);
    for (MemberCode member : members) {
      addQueue(broker, deliverQueue(member));
      addQueue(broker, deadLetterQueue(member));
    }
  }

  private void keepOnDisk(Configuration broker) {
    broker.setPersistenceEnabled(true);
    broker.setJournalType(JournalType.NIO); // the same on every system, without a native library
    broker.setJournalDatasync(true);
    broker.setJournalSyncTransactional(true);
    broker.setJournalSyncNonTransactional(true);
    broker.setJournalDirectory(directory.resolve("journal").toString());
    broker.setBindingsDirectory(directory.resolve("bindings").toString());
    broker.setPagingDirectory(directory.resolve("paging").toString());
    broker.setLargeMessagesDirectory(directory.resolve("large-messages").toString());
  }

  private static void closeNetworkDoors(Configuration broker) {
    broker
        .getAcceptorConfigurations()
        .removeIf(acceptor -> !acceptor.getFactoryClassName().equals(inVm()));
    if (broker.getAcceptorConfigurations().isEmpty()) {
      broker.addAcceptorConfiguration(new TransportConfiguration(inVm()));
    }
    // Whoever reaches an in-VM acceptor runs in this process, beside any password it could ask for.
    broker.setSecurityEnabled(false);
    broker.setClusterPassword(UUID.randomUUID().toString());
  }

  private static String inVm() {
    return InVMAcceptorFactory.class.getName();
  }

  private void addPolicies(Configuration broker) {
    // Without a dead-letter address a message that failed too often is dropped; and a JMS client
    // that misses "deliver.X" would quietly make and fill "jms.queue.deliver.X".
    broker.addAddressSetting("#", nothingByItself(deadLettersTo(OTHER_DEAD_LETTERS)));
    broker.addAddressSetting(
        "deliver.#",
        kept()
            .setMaxDeliveryAttempts(maxDeliveryAttempts)
            .setSendToDLAOnNoRoute(true)
            .setRedeliveryDelay(REDELIVERY_DELAY_MILLIS)
            .setRedeliveryMultiplier(2)
            .setMaxRedeliveryDelay(MAX_REDELIVERY_DELAY_MILLIS));
    broker.addAddressSetting("dlq.#", kept().setMaxDeliveryAttempts(-1));
    for (MemberCode member : members) {
      broker.addAddressSetting(deliverQueue(member), deadLettersTo(deadLetterQueue(member)));
    }
  }

  static AddressSettings deadLettersTo(String queue) {
    SimpleString address = SimpleString.of(queue);
    return new AddressSettings().setDeadLetterAddress(address).setExpiryAddress(address);
  }

  static AddressSettings kept() {
    return nothingByItself(new AddressSettings())
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setMaxSizeBytes(10L << 20)
        .setPageSizeBytes(1 << 20);
  }

  private static AddressSettings nothingByItself(AddressSettings settings) {
    return settings
        .setAutoCreateAddresses(false)
        .setAutoCreateQueues(false)
        .setAutoDeleteAddresses(false)
        .setAutoDeleteQueues(false)
        .setAutoDeleteCreatedQueues(false);
  }

  static void addQueue(Configuration broker, String name) {
    addQueue(broker, name, true);
  }

  static void addQueue(Configuration broker, String name, boolean durable) {
    QueueConfiguration queue =
        QueueConfiguration.of(name)
            .setAddress(name)
            .setRoutingType(RoutingType.ANYCAST)
            .setDurable(durable)
            .setAutoDelete(false);
    broker.addAddressConfiguration(
        new CoreAddressConfiguration()
            .setName(name)
            .addRoutingType(RoutingType.ANYCAST)
            .setQueueConfigs(List.of(queue)));
  }
}
