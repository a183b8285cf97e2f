package vn.lienthong.routes.registry;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * The settings of {@code config/hub.yaml} as the hub itself reads them, for commands that start no
 * hub: a property of the process wins over a variable of the environment, that over the file.
 */
public final class HubSettings {
  private final Binder binder;

  private HubSettings(Binder binder) {
    this.binder = binder;
  }

  /**
   * The settings of an installation.
   *
   * @throws ConfigurationFileException where the file cannot be read
   */
  public static HubSettings of(HubHome home) {
    StandardEnvironment environment = new StandardEnvironment();
    if (Files.exists(home.settings())) {
      try {
        new YamlPropertySourceLoader()
            .load("hub.yaml", new FileSystemResource(home.settings()))
            .forEach(environment.getPropertySources()::addLast);
      } catch (IOException | RuntimeException e) {
        throw new ConfigurationFileException(home.settings(), String.valueOf(e.getMessage()));
      }
    }
    ConfigurationPropertySources.attach(environment);
    return new HubSettings(Binder.get(environment));
  }

  /** A setting, for example {@code lienthong.database.url}; what is given where it is not set. */
  public String text(String name, String otherwise) {
    return binder.bind(name, String.class).orElse(otherwise);
  }

  /** A group of settings, by relaxed names, into a record; its defaults where nothing is set. */
  public <T> T group(String prefix, Class<T> shape) {
    return binder.bindOrCreate(prefix, shape);
  }
}
