package vn.lienthong.routes.registry;

import java.nio.file.Path;

/**
 * Where one installation keeps what it has.
 *
 * @param data everything that is written while it runs: keys, evidence, journal, logs
 * @param config files under version control: members, agreements, procedures
 * @param ports its ports
 */
public record HubHome(Path data, Path config, Ports ports) {
  /** The installation with this data and configuration directory. */
  public static HubHome of(Path data, Path config) {
    Path absolute = data.toAbsolutePath().normalize();
    return new HubHome(absolute, config.toAbsolutePath().normalize(), Ports.of(absolute));
  }

  /** The same before it is there: its data folder is not made, its ports are not known. */
  public static HubHome unmade(Path data, Path config) {
    return new HubHome(
        data.toAbsolutePath().normalize(), config.toAbsolutePath().normalize(), Ports.unmade());
  }

  /** The keys and certificates. */
  public Path pki() {
    return data.resolve("pki");
  }

  /** The keys of the evidence's content, and the register of erasures: for trial only. */
  public Path contentKeys() {
    return data.resolve("keys");
  }

  /** The hub's own settings; the file may be missing. */
  public Path settings() {
    return config.resolve("hub.yaml");
  }

  /** The member files. */
  public Path members() {
    return config.resolve("members");
  }

  /** The agreement files. */
  public Path agreements() {
    return config.resolve("agreements");
  }

  /** The definitions of joint procedures; the folder may be missing. */
  public Path procedures() {
    return config.resolve("procedures");
  }

  /** The working-time calendar, a file a year. */
  public Path calendar() {
    return config.resolve("calendar");
  }

  /** The base address of the hub's HTTPS doors. */
  public String hubUrl() {
    return "https://localhost:" + ports.of(Ports.HUB);
  }

  /** The address of the operators' console. */
  public String consoleUrl() {
    return "http://localhost:" + ports.of(Ports.OPERATORS) + "/hawtio";
  }
}
