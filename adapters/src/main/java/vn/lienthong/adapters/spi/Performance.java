package vn.lienthong.adapters.spi;

import java.time.Duration;
import java.util.function.Consumer;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.adapters.spi.script.ServiceScript;

/**
 * How one agency follows a script.
 *
 * @param script of all agencies
 * @param kind the agency's kind
 * @param death shuts the agency's door and lines at once, and opens them after the time
 */
public record Performance(Script script, String kind, Consumer<Duration> death) {
  /** Without a script. */
  public static final Performance FREE = new Performance(Script.NONE, "", lasting -> {});

  ServiceScript of(String service) {
    return script.of(kind).getOrDefault(service, ServiceScript.NONE);
  }
}
