package vn.lienthong.connectors.evidence.backup;

/** Told while a backup is made or restored. */
@FunctionalInterface
public interface BackupProgress {
  /**
   * So far.
   *
   * @param part what is being worked on
   * @param bytes how many went through in all
   */
  void at(String part, long bytes);
}
