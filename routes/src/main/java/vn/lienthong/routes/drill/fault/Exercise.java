package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.lienthong.routes.drill.load.Blend;

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

  /** How often it kills the hub where nobody says. */
  default int usualRounds() {
    return FaultSettings.USUAL_ROUNDS;
  }

  /** Exercises of one place are done on one hub, one after the other. */
  enum Place {
    /** Where others are done too. */
    SHARED,
    /** A hub whose disks are small. */
    SMALL_DISK,
    /** A hub of its own, since it does not come back as it was. */
    OWN,
    /** A hub of its own, which gets births alone. */
    BIRTHS,
    /** The same, with the machine to itself: nothing but a measurement is done there. */
    QUIET_BIRTHS;

    /** How its hub is run: one that is killed soon starts fast, one that is measured as usual. */
    List<String> virtualMachine() {
      return this == QUIET_BIRTHS
          ? List.of("-Xmx512m")
          : List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    /** What is sent there. */
    Blend blend() {
      return this == BIRTHS || this == QUIET_BIRTHS ? Blend.BIRTHS : Blend.EVERYTHING;
    }
  }

  /** Refusals that it provokes. */
  default Set<String> expectedRefusals() {
    return Set.of();
  }
}
