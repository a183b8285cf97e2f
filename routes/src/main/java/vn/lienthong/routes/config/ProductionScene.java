package vn.lienthong.routes.config;

import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.lienthong.routes.registry.HubHome;

/**
 * What the production check looks at.
 *
 * @param home the installation
 * @param environment its settings
 * @param javaOptions the options with which this Java was started
 */
record ProductionScene(
    HubHome home, ConfigurableEnvironment environment, List<String> javaOptions) {
  /** A setting's value; empty where it is not set. */
  String text(String setting) {
    return environment.getProperty(setting, "").trim();
  }
}
