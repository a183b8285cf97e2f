package vn.lienthong.routes.pipeline;

/**
 * An officer's decision on something that may have moved since it was seen.
 *
 * @param who who decides
 * @param reason why; no personal data
 * @param seen the number of the state that was shown; see {@code dossier show}
 */
public record OfficerWord(String who, String reason, int seen) {}
