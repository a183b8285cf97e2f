package vn.lienthong.routes.config;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.evidence.DatabaseSettings;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOverClaims;
import vn.lienthong.connectors.evidence.HandOverEnds;
import vn.lienthong.connectors.evidence.HandOverLeases;
import vn.lienthong.connectors.evidence.HandOverSetbacks;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.evidence.RefusalLog;
import vn.lienthong.connectors.evidence.backup.RestoreHealth;
import vn.lienthong.connectors.jms.BrokerHealth;
import vn.lienthong.connectors.jms.BrokerSettings;
import vn.lienthong.connectors.jms.HandOverSender;
import vn.lienthong.connectors.jms.HubBroker;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** The database, the broker, and what carries hand-overs from one to the other. */
@Configuration(proxyBeanMethods = false)
class StoresConfiguration {

  @Bean(destroyMethod = "close")
  HubDatabase hubDatabase(
      HubProperties properties,
      ContentCipher contents,
      @Value("${lienthong.database.directory}") Path directory) {
    var database = properties.database();
    return HubDatabase.open(
            database.url().isEmpty()
                ? DatabaseSettings.embedded(directory)
                : new DatabaseSettings(
                    database.url(), database.user(), database.password(), directory))
        .withContent(contents);
  }

  @Bean
  Jdbi jdbi(HubDatabase database) {
    return database.jdbi();
  }

  @Bean
  EvidenceJournal evidenceJournal(HubDatabase database) {
    return new EvidenceJournal(database);
  }

  @Bean
  KnownMessages knownMessages(HubDatabase database) {
    return new KnownMessages(database);
  }

  @Bean
  HandOvers handOvers(HubDatabase database) {
    return new HandOvers(database);
  }

  @Bean
  HandOverLeases handOverLeases(HubDatabase database) {
    HandOverLeases leases = new HandOverLeases(database);
    if (database.embedded()) {
      leases.endLeasesOfDeadRun(); // an embedded database has one node only: this one
    }
    return leases;
  }

  @Bean
  HandOverClaims handOverClaims(HubDatabase database) {
    return new HandOverClaims(database);
  }

  @Bean
  HandOverSetbacks handOverSetbacks(HubDatabase database) {
    return new HandOverSetbacks(database);
  }

  @Bean
  HandOverEnds handOverEnds() {
    return new HandOverEnds();
  }

  @Bean
  RefusalLog refusalLog(HubDatabase database) {
    return new RefusalLog(database);
  }

  /** The first to act: it closes every network door, others may open one. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ArtemisConfigurationCustomizer broker(
      MemberRegistry members,
      HubProperties properties,
      @Value("${lienthong.broker.directory}") Path directory) {
    var codes = members.all().stream().map(Member::code).toList();
    var settings = new BrokerSettings(directory, codes);
    return configuration -> {
      configuration.setName(properties.node());
      settings.applyTo(configuration);
    };
  }

  @Bean(destroyMethod = "close")
  HandOverSender handOverSender(ConnectionFactory connections) {
    return new HandOverSender(connections);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  HandOverRelay handOverRelay(HandOverLeases leases, HandOverSender sender, Lanes lanes) {
    return new HandOverRelay(leases, sender, lanes);
  }

  @Bean
  ComponentHealth databaseHealth(HubDatabase database, HandOvers handOvers) {
    return new ComponentHealth() {
      @Override
      public String name() {
        return "database";
      }

      @Override
      public String check() {
        return database.settings() + "; hand-overs by state: " + handOvers.countsByState();
      }
    };
  }

  @Bean
  ComponentHealth restoreHealth(HubDatabase database) {
    return new RestoreHealth(database);
  }

  @Bean
  ComponentHealth brokerHealth(ConnectionFactory connections, ObjectProvider<HubBroker> broker) {
    return new BrokerHealth(connections, broker.getIfAvailable());
  }
}
