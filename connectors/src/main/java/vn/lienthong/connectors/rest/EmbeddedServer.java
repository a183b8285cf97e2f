package vn.lienthong.connectors.rest;

import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ExpandWar;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.CallCheck;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.HttpResource;
import vn.lienthong.connectors.api.StateHandler;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.soap.MemberSoapServlet;

/** Tomcat with one connector, one filter for all requests, and a servlet for each path. */
final class EmbeddedServer {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Tomcat tomcat = new Tomcat();
  private final Connector connector;
  private final Context context;
  private final Path workDirectory;

  EmbeddedServer(int port, MemberTls tls, Predicate<X509Certificate> admitted) {
    this.workDirectory = newWorkDirectory();
    tomcat.setSilent(true);
    tomcat.setBaseDir(workDirectory.toString());
    // Several servers live in one process; each needs a name of its own in the management tree.
    tomcat.getEngine().setName("member-" + COUNT.incrementAndGet());
    connector = TlsConnector.on(port, tls);
    tomcat.setConnector(connector);
    context = newContext();
    tomcat.getHost().getPipeline().addValve(silentErrors());
    filter("admission", new AdmissionFilter(admitted), "/*");
  }

  /** Looks at the calls of one path, and of what is beneath it, after the caller was admitted. */
  void calls(String path, CallCheck check) {
    filter(path + " calls", new CallFilter(check), path + "/*");
  }

  void resource(String path, Map<String, HttpResource> methods) {
    servlet(path, new ResourceServlet(methods), path);
  }

  void states(String path, StateHandler states) {
    servlet(path + " states", new StateServlet(states), path + "/*");
  }

  /** CXF finds an endpoint by what follows the servlet's own path: that is the last step here. */
  void soap(String path, DocumentHandler handler, StateHandler states) {
    int last = path.lastIndexOf('/');
    String parent = path.substring(0, last);
    servlet(path, new MemberSoapServlet(path.substring(last), handler, states), parent + "/*");
  }

  void start() {
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      close();
      throw new IllegalStateException("No server on port " + connector.getPort(), e);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      LOG.warn("The server did not stop cleanly", e);
    } finally {
      ExpandWar.delete(workDirectory.toFile());
    }
  }

  /** Without the searches for leaks: they open packages of the JDK, and nothing is redeployed. */
  private Context newContext() {
    StandardContext made = (StandardContext) tomcat.addContext("", workDirectory.toString());
    // In the packed application the system's class loader does not see the libraries; ours does.
    made.setParentClassLoader(EmbeddedServer.class.getClassLoader());
    made.setClearReferencesObjectStreamClassCaches(false);
    made.setClearReferencesRmiTargets(false);
    made.setClearReferencesThreadLocals(false);
    return made;
  }

  private void servlet(String name, HttpServlet servlet, String mapping) {
    Tomcat.addServlet(context, name, servlet).setLoadOnStartup(1);
    context.addServletMappingDecoded(mapping, name);
  }

  private void filter(String name, HttpFilter filter, String pattern) {
    FilterDef definition = new FilterDef();
    definition.setFilterName(name);
    definition.setFilter(filter);
    context.addFilterDef(definition);
    FilterMap mapping = new FilterMap();
    mapping.setFilterName(name);
    mapping.addURLPattern(pattern);
    context.addFilterMap(mapping);
  }

  private static ErrorReportValve silentErrors() {
    ErrorReportValve valve = new ErrorReportValve();
    valve.setShowReport(false);
    valve.setShowServerInfo(false);
    return valve;
  }

  private static Path newWorkDirectory() {
    try {
      return Files.createTempDirectory("member-server");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
