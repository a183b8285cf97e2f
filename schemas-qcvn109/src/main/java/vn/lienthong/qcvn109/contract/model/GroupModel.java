package vn.lienthong.qcvn109.contract.model;

import java.util.List;

/** Parts that belong together. */
public record GroupModel(Kind kind, Occurs occurs, List<Particle> particles) implements Particle {
  static final GroupModel EMPTY = new GroupModel(Kind.SEQUENCE, Occurs.ONCE, List.of());

  /** How the parts stand together. */
  public enum Kind {
    /** All, in this order. */
    SEQUENCE,
    /** One of them. */
    CHOICE,
    /** All, in any order. */
    ALL
  }

  public GroupModel {
    particles = List.copyOf(particles);
  }
}
