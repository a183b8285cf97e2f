package vn.lienthong.routes.command;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.lienthong.routes.registry.HubHome;

/**
 * Sends the log of this process to {@code data/log/<process>.log}, so that people's screen is free.
 */
final class Logs {
  private static final String CONFIGURATION = "vn/lienthong/routes/command/log.xml";
  private static final String ERRORS = "vn/lienthong/routes/command/log-errors.xml";
  private static final String LOGBACK = "logback.configurationFile";

  private Logs() {}

  /** For a process that has no log file, or none yet: standard output is not for logs. */
  static void toStandardError() {
    System.setProperty(LOGBACK, ERRORS);
  }

  /** From now on. */
  static Path to(HubHome home, String process) {
    Path file = file(home, process, ".log");
    System.setProperty("lienthong.log", file.toString());
    System.setProperty(LOGBACK, CONFIGURATION);
    System.setProperty("logging.config", "classpath:" + CONFIGURATION);
    System.setProperty("spring.main.banner-mode", "off");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    // Spring would warn of this property later
    System.clearProperty(LOGBACK);
    configure();
    return file;
  }

  // A logger that somebody made before has let Logback begin with standard error.
  private static void configure() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(Logs.class.getClassLoader().getResource(CONFIGURATION));
    } catch (JoranException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path file(HubHome home, String process, String ending) {
    return home.data().resolve("log").resolve(process + ending);
  }
}
