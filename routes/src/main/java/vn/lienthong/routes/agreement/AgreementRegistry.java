package vn.lienthong.routes.agreement;

/** The agreements in force; a reload puts another set in their place. Safe for several threads. */
public final class AgreementRegistry {
  private volatile AgreementSet current;

  /** Begins with a set. */
  public AgreementRegistry(AgreementSet first) {
    this.current = first;
  }

  /** The set in force; whoever takes several decisions about one message takes it once. */
  public AgreementSet current() {
    return current;
  }

  /** Puts another set, which was checked as a whole, in the place of this one. */
  public void replace(AgreementSet next) {
    this.current = next;
  }
}
