package vn.lienthong.routes.command;

import java.util.Map;

/**
 * What the process was given beside its command line.
 *
 * @param variables the environment's, by name
 */
record Environment(Map<String, String> variables) {
  static Environment own() {
    return new Environment(System.getenv());
  }
}
