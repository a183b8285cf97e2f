package vn.lienthong.connectors.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Whose content is meant: one message's with what answered it, or a whole dossier's.
 *
 * @param dossierCode the dossier; null for a message
 * @param sender of the message; null for a dossier
 * @param messageId of the message; null for a dossier
 */
public record ContentTarget(
    @Nullable String dossierCode, @Nullable MemberCode sender, @Nullable UUID messageId) {
  /** A dossier. */
  public static ContentTarget dossier(String code) {
    return new ContentTarget(code, null, null);
  }

  /** A message. */
  public static ContentTarget message(MemberCode sender, UUID id) {
    return new ContentTarget(null, sender, id);
  }

  /** Its code, or its sender and id. */
  @Override
  public String toString() {
    return dossierCode != null ? dossierCode : sender + "/" + messageId;
  }

  @Nullable String senderCode() {
    return sender == null ? null : sender.value();
  }
}
