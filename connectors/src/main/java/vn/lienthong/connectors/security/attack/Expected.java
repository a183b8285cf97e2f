package vn.lienthong.connectors.security.attack;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * What must come of a message.
 *
 * @param outcome accepted, the same as one before, or refused
 * @param codes the codes that are right for a refusal
 * @param place part of the place that a right refusal names; empty where it has none
 * @param detail part of the detail that a right refusal gives
 */
public record Expected(Outcome outcome, Set<HubErrorCode> codes, String place, String detail) {

  /** What may come of a message. */
  public enum Outcome {
    /** A good control: it passes. */
    ACCEPTED,
    /** It is one of the messages sent before: the stored outcome comes back, nothing is done. */
    SAME,
    /** It is refused, for the reason that is named. */
    REFUSED,
    /** It does not even reach the hub's gate: the SOAP layer answers with a fault. */
    SOAP_FAULT
  }

  static Expected accepted() {
    return new Expected(Outcome.ACCEPTED, Set.of(), "", "");
  }

  static Expected same() {
    return new Expected(Outcome.SAME, Set.of(), "", "");
  }

  static Expected refused(HubErrorCode code, String place, String detail) {
    return new Expected(Outcome.REFUSED, Set.of(code), place, detail);
  }

  static Expected violated(String place, String detail) {
    return refused(HubErrorCode.SIGNATURE_PROFILE_VIOLATED, place, detail);
  }

  static Expected soapFault(String detail) {
    return new Expected(Outcome.SOAP_FAULT, Set.of(), "", detail);
  }

  /** Whether a refusal is the right one, for the right reason. */
  public boolean isRight(HubFault fault) {
    return codes.contains(fault.code())
        && holds(fault.place(), place)
        && holds(fault.detail(), detail);
  }

  private static boolean holds(@Nullable String text, String part) {
    return text == null ? part.isEmpty() : text.contains(part);
  }
}
