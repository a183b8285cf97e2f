package vn.lienthong.connectors.evidence.container;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * What a container is about: one message, or one dossier.
 *
 * @param sender {@code BenGui}; null for a dossier
 * @param messageId {@code MaThongDiep}; null for a dossier
 * @param dossierCode {@code MaHoSo}; null for a message
 */
public record ContainerSubject(
    @Nullable MemberCode sender, @Nullable UUID messageId, @Nullable String dossierCode) {
  /** Refuses what is neither or both. */
  public ContainerSubject {
    boolean message = sender != null && messageId != null && dossierCode == null;
    boolean dossier = sender == null && messageId == null && dossierCode != null;
    if (!message && !dossier) {
      throw new IllegalArgumentException("A message or a dossier");
    }
  }

  /** One message, with all that was made of it. */
  public static ContainerSubject message(MemberCode sender, UUID messageId) {
    return new ContainerSubject(sender, messageId, null);
  }

  /** All messages of one dossier. */
  public static ContainerSubject dossier(String code) {
    return new ContainerSubject(null, null, code);
  }

  /** {@code SENDER/ID}, or the dossier's code. */
  @Override
  public String toString() {
    return dossierCode == null ? sender + "/" + messageId : dossierCode;
  }
}
