package vn.lienthong.routes;

import java.util.LinkedHashMap;
import java.util.Map;

/** Headers that have steered a framework somewhere, with a trap as the value. */
final class SteeringHeaders {
  private SteeringHeaders() {}

  /** All of them, in every way of writing that got past a filter once. */
  static Map<String, String> to(String trap) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "CamelHttpUri",
          "camelHttpUri",
          "cAmElHtTpUrI",
          "CAMELHTTPURI",
          "CamelHttpPath",
          "CamelHttpQuery",
          "CamelHttpMethod",
          "CamelHttpResponseCode",
          "CamelHttpServletRequest",
          "CamelDestinationOverrideUrl",
          "CamelBeanMethodName",
          "CAmelBeanMethodName",
          "CamelFileName",
          "CamelExecCommandArgs",
          "CamelExecCommandExecutable",
          "CamelJmsDestinationName",
          "CamelJmsDestination",
          "CAMELJMSDESTINATIONNAME",
          "camelcxfmessage",
          "CamelCxfMessage",
          "org.apache.camel.SomeHeader",
          "Org.Apache.Camel.Header",
          "operationName",
          "OPERATIONNAME",
          "operationNamespace",
          "ResponseContext",
          "RequestContext",
          "breadcrumbId",
          "JMSReplyTo",
          "jmsreplyto",
          "JMSDestination",
          "JMSType",
          "%43amelHttpUri",
          "id"
        }) {
      headers.put(name, trap);
    }
    return headers;
  }

  /** Whether a name is one of theirs. */
  static boolean contains(String name) {
    return to("").keySet().stream().anyMatch(known -> known.equalsIgnoreCase(name));
  }
}
