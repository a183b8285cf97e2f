package vn.lienthong.connectors.jms;

import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.persistence.impl.nullpm.NullStorageManager;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import vn.lienthong.connectors.disk.Partition;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** Reads back what makes the embedded broker keep a message once it has confirmed it. */
public final class DurableBroker {
  private DurableBroker() {}

  /**
   * Refuses a broker that runs with other settings than {@link BrokerSettings} gave it.
   *
   * @throws HubException {@code STORE_UNAVAILABLE} with the settings' names in place and detail
   */
  public static void require(ActiveMQServer broker) {
    List<String> weak = weak(broker);
    if (!weak.isEmpty()) {
      String names = String.join(", ", weak);
      throw new HubException(
          HubFault.of(
              HubErrorCode.STORE_UNAVAILABLE,
              names,
              "the broker would lose confirmed messages in a crash: " + names));
    }
  }

  /** Where and how it keeps them, for operators. */
  public static String describe(ActiveMQServer broker) {
    Configuration settings = broker.getConfiguration();
    return "Artemis %s, journal %s, datasync %s, synced transactional %s and not %s; %s"
        .formatted(
            broker.getVersion().getFullVersion(),
            settings.getJournalType(),
            settings.isJournalDatasync(),
            settings.isJournalSyncTransactional(),
            settings.isJournalSyncNonTransactional(),
            folder(broker).describe());
  }

  /** Its journal's file system. */
  public static Partition folder(ActiveMQServer broker) {
    return new Partition("broker", broker.getConfiguration().getJournalLocation().toPath());
  }

  static List<String> weak(ActiveMQServer broker) {
    Configuration settings = broker.getConfiguration();
    List<String> weak = new ArrayList<>();
    boolean kept = !(broker.getStorageManager() instanceof NullStorageManager);
    addUnless(weak, settings.isPersistenceEnabled() && kept, "persistence-enabled = false");
    // A mapped journal is written when the system likes to.
    boolean forced = settings.getJournalType() != JournalType.MAPPED;
    addUnless(weak, forced, "journal-type = " + settings.getJournalType());
    addUnless(weak, settings.isJournalDatasync(), "journal-datasync = false");
    addUnless(weak, settings.isJournalSyncTransactional(), "journal-sync-transactional = false");
    addUnless(
        weak, settings.isJournalSyncNonTransactional(), "journal-sync-non-transactional = false");
    return weak;
  }

  private static void addUnless(List<String> weak, boolean good, String setting) {
    if (!good) {
      weak.add(setting);
    }
  }
}
