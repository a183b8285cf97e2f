package vn.lienthong.routes.pressure;

import java.util.Optional;

/** Looks at one thing that the hub needs, again and again; for one thread. */
interface Sensor extends AutoCloseable {
  /** Its name in health and log. */
  String name();

  /** What is the matter, if anything; within seconds. Once there was, only when it is well past. */
  Optional<Pressure> look();

  @Override
  default void close() {}
}
