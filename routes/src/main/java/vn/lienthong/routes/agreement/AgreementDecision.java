package vn.lienthong.routes.agreement;

import vn.lienthong.qcvn109.error.HubErrorCode;

/** Whether the agreements let a message pass. */
public sealed interface AgreementDecision {
  /** They do. */
  record Allowed(AgreedUse use) implements AgreementDecision {}

  /**
   * They do not.
   *
   * @param code the cause
   * @param item the item of the header that is not agreed, for example {@code MucDich}
   * @param detail the rule and what was found
   * @param vietnamese the same in Vietnamese, and what to do
   */
  record Refused(HubErrorCode code, String item, String detail, String vietnamese)
      implements AgreementDecision {}
}
