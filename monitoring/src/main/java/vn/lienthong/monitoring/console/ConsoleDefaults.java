package vn.lienthong.monitoring.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Puts {@code console.properties} beneath the application's own settings and above those that
 * Hawtio brings, which would open fewer endpoints under other paths.
 */
public final class ConsoleDefaults implements EnvironmentPostProcessor {
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      environment
          .getPropertySources()
          .addLast(
              new ResourcePropertySource(
                  "operators' console",
                  "classpath:/vn/lienthong/monitoring/console/console.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException("console.properties is not in the jar", e);
    }
  }
}
