package vn.lienthong.routes.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.lienthong.connectors.security.certificate.Stapling;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

/** The hub as a Spring application. */
@SpringBootApplication(scanBasePackages = {"vn.lienthong.routes", "vn.lienthong.monitoring"})
public class HubApplication {

  /** Starts the hub of an installation; returns when its doors are open. */
  public static ConfigurableApplicationContext start(HubHome home) {
    return start(home, Map.of());
  }

  /**
   * Starts the hub of an installation with other values for some settings.
   *
   * @throws ProductionRefusedException in profile {@code prod}, where that is not safe
   */
  public static ConfigurableApplicationContext start(HubHome home, Map<String, Object> settings) {
    ProcessRules.apply();
    Stapling.enable();
    DrillSwitches.apply();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("lienthong.data", home.data().toString());
    all.put("lienthong.members-port", home.ports().of(Ports.HUB));
    all.put("lienthong.operators-port", home.ports().of(Ports.OPERATORS));
    all.put("server.port", home.ports().of(Ports.HUB));
    all.put("management.server.port", home.ports().of(Ports.OPERATORS));
    all.put("spring.config.additional-location", "optional:file:" + home.settings());
    all.putAll(settings);
    return new SpringApplicationBuilder(HubApplication.class)
        .initializers(context -> prepare(context, home))
        .run(arguments(all));
  }

  /** Settings are read by now, and nothing is open yet. */
  private static void prepare(ConfigurableApplicationContext context, HubHome home) {
    ProductionCheck.where(context.getEnvironment(), home);
    CryptoProvider.install(context.getEnvironment().getProperty(CryptoProvider.SETTING, "native"));
    ((GenericApplicationContext) context).registerBean(HubHome.class, () -> home);
  }

  /** As arguments they stand above {@code application.yml}. */
  private static String[] arguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}
