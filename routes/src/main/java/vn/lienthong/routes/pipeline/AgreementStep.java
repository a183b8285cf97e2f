package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.SENDER_NOT_ALLOWED;
import static vn.lienthong.qcvn109.error.HubErrorCode.SIGNATURE_LEVEL_TOO_LOW;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignatureVerdict;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.agreement.AgreementDecision;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.agreement.SignatureLevel;

/** Deny by default: a message passes only under an agreement, for one of its purposes. */
public final class AgreementStep implements ReceiveStep {
  private final AgreementRegistry agreements;

  /** Decides by these agreements. */
  public AgreementStep(AgreementRegistry agreements) {
    this.agreements = agreements;
  }

  @Override
  public void apply(Reception reception) {
    MessageHeader header = reception.message().header();
    AgreementDecision decision = agreements.current().decide(header, day(reception.at()));
    if (decision instanceof AgreementDecision.Refused refused) {
      throw Faults.refuse(refused.code(), Faults.HEADER + refused.item(), refused.detail());
    }
    AgreedUse use = ((AgreementDecision.Allowed) decision).use();
    requireLevel(use, reception.message().verdict());
    requireOwnDossier(use, header.dossierCode());
    reception.agreed(use);
  }

  private static void requireLevel(AgreedUse use, SignatureVerdict verdict) {
    SignatureLevel least = use.agreement().minimumLevel();
    if (SignatureLevel.of(verdict.profile()).compareTo(least) < 0) {
      throw Faults.refuse(
          SIGNATURE_LEVEL_TOO_LOW,
          "/tt:ThongDiep/ds:Signature",
          use.agreement().code() + " asks for " + least.profile());
    }
  }

  // Whoever may start dossiers could otherwise take a code that another has not used yet.
  private static void requireOwnDossier(AgreedUse use, @Nullable String dossierCode) {
    String prefix = use.agreement().dossierCodePrefix();
    if (prefix != null && (dossierCode == null || !dossierCode.startsWith(prefix))) {
      throw Faults.refuse(
          SENDER_NOT_ALLOWED,
          Faults.HEADER + "MaHoSo",
          "by " + use.agreement().code() + " it begins with " + prefix);
    }
  }

  private static LocalDate day(OffsetDateTime at) {
    return at.atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
  }
}
