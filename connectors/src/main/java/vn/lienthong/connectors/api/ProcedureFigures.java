package vn.lienthong.connectors.api;

import java.util.List;
import java.util.Map;

/** How joint procedures stand, in numbers; every hub node says the same. */
public interface ProcedureFigures {
  /** What is counted. */
  enum Measure {
    /** Dossiers that are under way, by procedure and state. */
    OPEN_DOSSIERS,
    /**
     * Those of them whose limit has passed, by procedure and state; a stopped clock is not late.
     */
    LATE_DOSSIERS,
    /** Those whose limit passes within a day, by procedure and state. */
    DOSSIERS_NEAR_LIMIT,
    /** Notices of birth and death that no registration followed in time, by kind. */
    LATE_NOTICES,
    /** Seconds since the oldest of those notices came, by kind. */
    OLDEST_LATE_NOTICE
  }

  /**
   * One number.
   *
   * @param labels names and values, always the same names for a measure; few values
   */
  record Figure(Measure measure, Map<String, String> labels, double value) {
    /** Keeps its own copy. */
    public Figure {
      labels = Map.copyOf(labels);
    }
  }

  /**
   * All of them as they are now.
   *
   * @throws RuntimeException if the store is away
   */
  List<Figure> read();
}
