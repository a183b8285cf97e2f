package vn.lienthong.routes.config;

import java.util.UUID;

/**
 * This run of the hub: claims carry its name, so that a claim of a run that died is told from one
 * that still works.
 *
 * @param name unique per run
 */
record HubNode(String name) {
  static HubNode begin() {
    return new HubNode(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
  }
}
