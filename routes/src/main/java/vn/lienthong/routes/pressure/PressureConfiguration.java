package vn.lienthong.routes.pressure;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.apache.activemq.artemis.core.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConfigurationCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import vn.lienthong.connectors.disk.Partition;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.jms.HubBroker;
import vn.lienthong.connectors.jms.ShutDoor;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

/** The gate and what it looks at; the embedded broker, which asks it at its own door. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PressureProperties.class)
class PressureConfiguration {

  @Bean
  Gate gate(Clock clock) {
    return new Gate(clock);
  }

  @Bean
  InteractiveTraffic interactiveTraffic() {
    return new InteractiveTraffic();
  }

  /** In the place of Spring's own, which would not start again. */
  @Bean(initMethod = "start", destroyMethod = "stop")
  @ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "embedded")
  HubBroker hubBroker(
      Configuration settings,
      ObjectProvider<ArtemisConfigurationCustomizer> customizers,
      PressureProperties limits,
      Gate gate) {
    customizers.orderedStream().forEach(customizer -> customizer.customize(settings));
    settings.setMinDiskFree(limits.brokerReserve().toBytes());
    settings.setMaxDiskUsage(-1); // the other way to say it, which would count too
    settings.setDiskScanPeriod(1_000);
    settings.registerBrokerPlugin(new ShutDoor(gate::shut));
    return new HubBroker(settings);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  PressureWatch pressureWatch(
      Gate gate,
      PressureProperties limits,
      HubDatabase database,
      HubHome home,
      MemberRegistry members,
      Lanes lanes,
      ObjectProvider<HubBroker> broker,
      @Value("${lienthong.node}") String node,
      @Value("${lienthong.database.directory}") Path databaseFolder,
      @Value("${lienthong.broker.directory}") Path brokerFolder) {
    List<Partition> disks = new ArrayList<>(List.of(new Partition("data", home.data())));
    if (database.embedded()) {
      disks.add(new Partition("database", databaseFolder));
    }
    HubBroker embedded = broker.getIfAvailable();
    if (embedded != null) {
      disks.add(new Partition("broker", brokerFolder));
    }
    BooleanSupplier serves = embedded == null ? () -> true : embedded::takesMessages;
    ToLongFunction<MemberCode> quota =
        code -> members.member(code).map(lanes::settings).orElse(lanes.defaults()).backlog();
    var backlog = new BacklogSensor(database.jdbi(), quota, limits, serves);
    gate.fullAre(backlog::isFull);
    List<Sensor> sensors = new ArrayList<>();
    disks.forEach(disk -> sensors.add(disk(disk, limits)));
    sensors.add(new DatabaseSensor(database, node, limits.waitingForConnection()));
    sensors.add(backlog);
    return new PressureWatch(gate, sensors);
  }

  private static Sensor disk(Partition partition, PressureProperties limits) {
    return new DiskSensor(partition, limits.reserve().toBytes(), limits.reservePercent());
  }
}
