package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.RATE_EXCEEDED;
import static vn.lienthong.qcvn109.error.HubErrorCode.SENDER_NOT_ALLOWED;
import static vn.lienthong.qcvn109.error.HubErrorCode.SIGNATURE_LEVEL_TOO_LOW;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.connectors.api.SignatureVerdict;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.AgreementDecision;
import vn.lienthong.routes.agreement.AgreementRates;
import vn.lienthong.routes.agreement.AgreementRegistry;

/** Deny by default: a message passes only under an agreement, for one of its purposes. */
public final class AgreementStep implements ReceiveStep {
  private final AgreementRegistry agreements;
  private final AgreementRates rates;

  /** Decides by these agreements, counts there. */
  public AgreementStep(AgreementRegistry agreements, AgreementRates rates) {
    this.agreements = agreements;
    this.rates = rates;
  }

  @Override
  public void apply(Reception reception) {
    MessageHeader header = reception.message().header();
    AgreementDecision decision = agreements.current().decide(header, reception.day());
    if (decision instanceof AgreementDecision.Refused refused) {
      throw Faults.refuse(
          refused.code(), Faults.HEADER + refused.item(), refused.detail(), refused.vietnamese());
    }
    AgreedUse use = ((AgreementDecision.Allowed) decision).use();
    requireLevel(use, reception.message().verdict());
    requireOwnDossier(use, header.dossierCode());
    requireRate(reception, use);
    reception.agreed(use);
  }

  private void requireRate(Reception reception, AgreedUse use) {
    MemberCode consumer = reception.message().header().sender();
    Optional<Duration> wait = rates.spend(use.agreement(), consumer);
    if (wait.isPresent()) {
      reception.retryAfter(wait.get());
      throw Faults.refuse(
          RATE_EXCEEDED,
          Faults.HEADER + "LoaiThongDiep",
          rule(use.agreement(), wait.get()),
          "%s cho phép %s; thử lại sau %d ms, giữ nguyên MaThongDiep"
              .formatted(use.agreement().code(), use.agreement().rate(), wait.get().toMillis()));
    }
  }

  private static String rule(Agreement agreement, Duration wait) {
    return agreement.code()
        + " allows "
        + agreement.rate()
        + ", try again after "
        + wait.toMillis()
        + " ms";
  }

  private static void requireLevel(AgreedUse use, SignatureVerdict verdict) {
    SignatureLevel least = use.agreement().minimumLevel();
    if (verdict.level().compareTo(least) < 0) {
      throw Faults.refuse(
          SIGNATURE_LEVEL_TOO_LOW,
          "/tt:ThongDiep/ds:Signature",
          use.agreement().code() + " asks for " + least.profile(),
          use.agreement().code() + " đòi chữ ký theo " + least.profile() + "; ký lại rồi gửi mới");
    }
  }

  // Whoever may start dossiers could otherwise take a code that another has not used yet.
  private static void requireOwnDossier(AgreedUse use, @Nullable String dossierCode) {
    String prefix = use.agreement().dossierCodePrefix();
    if (prefix != null && (dossierCode == null || !dossierCode.startsWith(prefix))) {
      throw Faults.refuse(
          SENDER_NOT_ALLOWED,
          Faults.HEADER + "MaHoSo",
          "by " + use.agreement().code() + " it begins with " + prefix,
          "theo " + use.agreement().code() + " mã hồ sơ phải bắt đầu bằng " + prefix);
    }
  }
}
