package vn.lienthong.routes.drill.fault;

import java.nio.file.Path;

/**
 * The files that senders and receivers of a drill write, beside its data.
 *
 * @param folder where they are
 */
record DrillBooks(Path folder) {
  static DrillBooks beside(Path data) {
    return new DrillBooks(data.resolveSibling("books"));
  }

  /** What the senders sent, and were promised. */
  Path promises() {
    return folder.resolve("promises.tsv");
  }

  /** The same of what the receivers sent. */
  Path receiversPromises() {
    return folder.resolve("promises-of-receivers.tsv");
  }

  /** What the receivers took effect of. */
  Path effects() {
    return folder.resolve("effects.tsv");
  }

  /** The documents that were sent; kept only where the folder is there. */
  Path documents() {
    return folder.resolve("documents");
  }

  /** How the receivers are disturbed. */
  Path disturbance() {
    return folder.resolve("disturbance");
  }

  /** Whether the hub's broker is to be down. */
  Path broker() {
    return folder.resolve("broker");
  }

  /** How far the hub's clock is off. */
  Path clock() {
    return folder.resolve("clock");
  }
}
