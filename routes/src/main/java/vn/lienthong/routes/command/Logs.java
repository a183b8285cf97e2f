package vn.lienthong.routes.command;

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

  /** Must come before the first logger is made: Logback reads these properties once. */
  static Path to(HubHome home, String process) {
    Path file = file(home, process, ".log");
    System.setProperty("lienthong.log", file.toString());
    System.setProperty(LOGBACK, CONFIGURATION);
    System.setProperty("logging.config", "classpath:" + CONFIGURATION);
    System.setProperty("spring.main.banner-mode", "off");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    // makes Logback read its property now; Spring would warn of it later
    LoggerFactory.getILoggerFactory();
    System.clearProperty(LOGBACK);
    return file;
  }

  static Path file(HubHome home, String process, String ending) {
    return home.data().resolve("log").resolve(process + ending);
  }
}
