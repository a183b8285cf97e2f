package vn.lienthong.routes.pipeline;

import java.util.Map;
import java.util.TreeMap;

/**
 * An officer's decision on something that may have moved since it was seen.
 *
 * @param who who decides
 * @param reason why; no personal data
 * @param seen the number of the state that was shown; see {@code dossier show}
 */
public record OfficerWord(String who, String reason, int seen) {
  /** What the evidence keeps of a decision: what was decided, who did and why. */
  public Map<String, String> on(Map<String, String> decision) {
    var all = new TreeMap<>(decision);
    all.put("nguoiQuyetDinh", who);
    all.put("lyDo", reason);
    return all;
  }
}
