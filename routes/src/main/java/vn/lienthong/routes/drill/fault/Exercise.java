package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.util.Set;

/** One kind of fault, done to a ground while messages flow. */
interface Exercise {
  /** As on the command line. */
  String name();

  /** Does it, and leaves hub and receivers running. */
  void run(Ground ground, FaultSettings settings) throws IOException, InterruptedException;

  /** Whether it needs a ground whose disks are small. */
  default boolean onSmallDisk() {
    return false;
  }

  /** Refusals that it provokes. */
  default Set<String> expectedRefusals() {
    return Set.of();
  }
}
