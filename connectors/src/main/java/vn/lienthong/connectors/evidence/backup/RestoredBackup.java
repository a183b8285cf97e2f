package vn.lienthong.connectors.evidence.backup;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was put back, and what is lost.
 *
 * @param snapshotAt the lost time begins here
 * @param at and ends here
 * @param toAsk hand-overs whose receivers are asked before anything is sent
 * @param configuration files that differ from those of the backup, or are not in it; they were left
 *     as they are
 * @param members who was in touch with the hub before, the latest first
 */
public record RestoredBackup(
    OffsetDateTime snapshotAt,
    OffsetDateTime at,
    int toAsk,
    List<String> configuration,
    List<InTouch> members) {

  /**
   * A member that may have sent or been sent something in the lost time.
   *
   * @param member its code
   * @param last when a document of it or for it was kept last
   */
  public record InTouch(String member, OffsetDateTime last) {}
}
