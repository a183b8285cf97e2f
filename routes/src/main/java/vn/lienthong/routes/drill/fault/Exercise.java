package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.util.Set;

/** One kind of fault, done to a ground while messages flow. */
interface Exercise {
  /** As on the command line. */
  String name();

  /** Does it, and leaves hub and receivers running. */
  void run(Ground ground, FaultSettings settings) throws IOException, InterruptedException;

  /** Where it can be done. */
  default Place place() {
    return Place.SHARED;
  }

  /** How many messages it needs where nobody says. */
  default int usualMessages() {
    return FaultSettings.USUAL_MESSAGES;
  }

  /** Exercises of one place are done on one hub, one after the other. */
  enum Place {
    /** Where others are done too. */
    SHARED,
    /** A hub whose disks are small. */
    SMALL_DISK,
    /** A hub of its own, since it does not come back as it was. */
    OWN
  }

  /** Refusals that it provokes. */
  default Set<String> expectedRefusals() {
    return Set.of();
  }
}
