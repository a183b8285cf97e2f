package vn.lienthong.monitoring.flow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SendDefinition;

/**
 * The picture of what flows where, made from the routes of a running context, so that it cannot be
 * out of date. Doors and agencies are round, queues are cylinders, routes are boxes. Ports and
 * options are left out: they differ between installations, the picture does not.
 */
public final class RouteTopology {
  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern HOST = Pattern.compile("^(https?:)?//[^/]*");

  private final Map<String, String> routesByLink = new HashMap<>();
  private final Set<String> nodes = new TreeSet<>();
  private final Set<String> links = new TreeSet<>();

  private RouteTopology() {}

  /** The routes as a Mermaid flowchart, in an order that does not depend on how they were added. */
  public static String mermaid(CamelContext context) {
    RouteTopology topology = new RouteTopology();
    Model model = context.getCamelContextExtension().getContextPlugin(Model.class);
    model.getRouteDefinitions().forEach(route -> topology.enter(context, route));
    model.getRouteDefinitions().forEach(route -> topology.add(context, route));
    StringBuilder text = new StringBuilder("flowchart LR\n");
    topology.nodes.forEach(node -> text.append("  ").append(node).append('\n'));
    topology.links.forEach(link -> text.append("  ").append(link).append('\n'));
    return text.toString();
  }

  /** A direct link is not drawn: its two ends are one. */
  private void enter(CamelContext context, RouteDefinition route) {
    String self = node("route " + route.getRouteId(), "[\"" + route.getRouteId() + "\"]");
    String source = resolved(context, route.getInput().getEndpointUri());
    if (source.startsWith("direct:")) {
      routesByLink.put(source, self);
    } else {
      link(place(source, ""), self);
    }
  }

  private void add(CamelContext context, RouteDefinition route) {
    String id = route.getRouteId();
    String self = node("route " + id, "[\"" + id + "\"]");
    for (SendDefinition<?> send :
        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), SendDefinition.class)) {
      link(self, place(resolved(context, send.getEndpointUri()), agency(id)));
    }
  }

  /**
   * The node of an endpoint. Where a route calls another system, the system is named by the first
   * word of the route's id (see the grammar of ids in {@code routes.naming}).
   */
  private String place(String uri, String called) {
    String direct = routesByLink.get(uri);
    if (direct != null) {
      return direct;
    }
    String scheme = uri.substring(0, uri.indexOf(':'));
    String rest = uri.substring(uri.indexOf(':') + 1);
    return switch (scheme) {
      case "jms" -> node("queue " + rest, "[(\"" + rest.replaceFirst("^queue:", "") + "\")]");
      case "http", "https", "cxf" ->
          called.isEmpty()
              ? door("SOAP", rest)
              : node("agency " + called, "([\"" + called + "\"])");
      case "platform-http" -> door("HTTP", rest);
      default -> node(scheme + " " + rest, "{{\"" + scheme + " " + rest + "\"}}");
    };
  }

  private String door(String kind, String address) {
    String path = HOST.matcher(address).replaceFirst("");
    return node("door " + kind + path, "([\"" + kind + " " + path + "\"])");
  }

  private String node(String key, String shape) {
    String name = NOT_IN_A_NAME.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("_");
    nodes.add(name + shape);
    return name;
  }

  private void link(String from, String to) {
    links.add(from + " --> " + to);
  }

  private static String agency(String routeId) {
    int dot = routeId.indexOf('.');
    return dot < 0 ? routeId : routeId.substring(0, dot);
  }

  private static String resolved(CamelContext context, String uri) {
    String full = context.resolvePropertyPlaceholders(uri);
    int options = full.indexOf('?');
    return options < 0 ? full : full.substring(0, options);
  }
}
