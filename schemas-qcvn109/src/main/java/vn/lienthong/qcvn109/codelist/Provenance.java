package vn.lienthong.qcvn109.codelist;

import vn.lienthong.qcvn109.codelist.Translation.Translated;

/** Says where a translated code came from. */
final class Provenance {
  private Provenance() {}

  /**
   * One answer.
   *
   * @param way what led from one to the other, for example the map's file and its confidence
   */
  static Translated translated(CodeEntry from, CodeEntry to, String way) {
    String file = CodeLists.info(from.list(), from.version()).file();
    return new Translated(
        from,
        to,
        "%s %s %s %s [%s]; %s"
            .formatted(from.list(), from.version(), from.code(), from.name(), file, way));
  }
}
