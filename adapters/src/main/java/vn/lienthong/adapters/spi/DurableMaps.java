package vn.lienthong.adapters.spi;

import vn.lienthong.connectors.api.DurableMap;

/** The disk of one simulated member: durable maps by name. */
@FunctionalInterface
public interface DurableMaps {
  /** The map with a name, empty if it was never written. The same name gives the same content. */
  DurableMap map(String name);
}
