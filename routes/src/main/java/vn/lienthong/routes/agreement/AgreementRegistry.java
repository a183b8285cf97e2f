package vn.lienthong.routes.agreement;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The agreements in force; a reload puts another set in their place. Safe for several threads. */
public final class AgreementRegistry {
  private final List<Consumer<AgreementSet>> listeners = new CopyOnWriteArrayList<>();
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
    listeners.forEach(listener -> listener.accept(next));
  }

  /** Tells this one of every later set. */
  public void listen(Consumer<AgreementSet> listener) {
    listeners.add(listener);
  }
}
