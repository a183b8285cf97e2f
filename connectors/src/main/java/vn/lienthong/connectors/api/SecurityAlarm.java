package vn.lienthong.connectors.api;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Tells people of what may be an attack or a stolen key. Never throws, never holds up long. */
public interface SecurityAlarm {
  /** What is told. */
  enum Kind {
    /** A message id came again with another content. */
    ID_REUSED,
    /** A certificate was used that its authority has revoked. */
    REVOKED_CERTIFICATE_USED,
    /** A certificate whose status nobody knows was accepted, as the policy allows. */
    UNKNOWN_STATUS_ACCEPTED,
    /** Many refusals of one connection's member, or of no member, in one minute. */
    REFUSAL_BURST,
    /** A consumer asks too many differing questions about one person. */
    GUESSING
  }

  /**
   * Raises an alarm; equal ones of one member within a minute are told once, and counted.
   *
   * @param member whom it is about; null where nobody is known
   * @param incidentId the id that also stands in the receipt and the log
   * @param text what happened, no personal data
   */
  void raise(Kind kind, @Nullable MemberCode member, String incidentId, String text);

  /** Looks at a refusal: some are alarms by themselves, many are one. */
  void refused(@Nullable MemberCode member, HubFault fault);

  /** How often an alarm was raised since the start, those included that were told once for many. */
  long count(Kind kind);
}
