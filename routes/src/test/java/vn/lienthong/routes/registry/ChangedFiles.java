package vn.lienthong.routes.registry;

/** Has a running hub take its changed files over, without waiting for the next look at them. */
public final class ChangedFiles {
  private ChangedFiles() {}

  /** When it returns, registries, lanes and routes are those of the files, or were refused. */
  public static void takeOver(ConfigurationWatch watch) {
    watch.lookNow();
  }
}
