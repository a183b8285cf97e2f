package vn.lienthong.routes.procedure.notice;

/**
 * After how many days a notice that no registration followed is a matter for a person.
 *
 * @param birthDays of a birth; 60 by default (Luật Hộ tịch 2014 art. 15, from general knowledge)
 * @param deathDays of a death; 15 by default (the same, art. 33, from general knowledge)
 */
public record NoticeLimits(int birthDays, int deathDays) {
  /** What the law is generally known to say. */
  public static final NoticeLimits USUAL = new NoticeLimits(60, 15);

  /** Refuses limits without a day. */
  public NoticeLimits {
    if (birthDays < 1 || deathDays < 1) {
      throw new IllegalArgumentException("A limit has at least one day");
    }
  }
}
