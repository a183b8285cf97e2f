package vn.lienthong.connectors.evidence.container;

/** Names of entries: what needs no escape in a URI, a ZIP or a file system. */
final class FileNames {
  private FileNames() {}

  static String safe(String text) {
    return text.replaceAll("[^A-Za-z0-9.-]", "_");
  }
}
