package vn.lienthong.qcvn109.error;

import static vn.lienthong.qcvn109.error.ErrorCategory.BEN_NHAN_KHONG_SAN_SANG;
import static vn.lienthong.qcvn109.error.ErrorCategory.LOI_BEN_GUI;
import static vn.lienthong.qcvn109.error.ErrorCategory.LOI_TIN_CAY;
import static vn.lienthong.qcvn109.error.ErrorCategory.LOI_TRUC;
import static vn.lienthong.qcvn109.error.ErrorCategory.QUA_TAI;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every cause for which the hub refuses or fails, one code per cause; the words for each stand in
 * {@code error-codes.csv}. A number is never used again for another cause.
 */
public enum HubErrorCode {
  // Form of the message
  NOT_XML(1001, LOI_BEN_GUI, 400),
  DOCTYPE_FORBIDDEN(1002, LOI_BEN_GUI, 400),
  ENCODING_NOT_UTF8(1003, LOI_BEN_GUI, 400),
  MESSAGE_TOO_LARGE(1004, LOI_BEN_GUI, 413),
  XML_LIMIT_EXCEEDED(1005, LOI_BEN_GUI, 400),
  NOT_AN_ENVELOPE(1006, LOI_BEN_GUI, 400),
  SCHEMA_INVALID(1007, LOI_BEN_GUI, 422),
  HEADER_INVALID(1008, LOI_BEN_GUI, 400),
  SERVICE_UNKNOWN(1009, LOI_BEN_GUI, 404),
  RECEIVER_UNKNOWN(1010, LOI_BEN_GUI, 404),
  RECEIVER_WRONG_FOR_SERVICE(1011, LOI_BEN_GUI, 422),
  MESSAGE_EXPIRED(1012, LOI_BEN_GUI, 422),
  SEND_TIME_OUTSIDE_WINDOW(1013, LOI_BEN_GUI, 422),
  ID_REUSED(1014, LOI_BEN_GUI, 409),
  MESSAGE_NOT_FOUND(1015, LOI_BEN_GUI, 404),
  DOSSIER_NOT_FOUND(1016, LOI_BEN_GUI, 404),
  DOSSIER_EXISTS(1017, LOI_BEN_GUI, 409),
  PAYLOAD_WRONG_FOR_SERVICE(1018, LOI_BEN_GUI, 422),
  DOSSIER_CODE_MISSING(1019, LOI_BEN_GUI, 422),
  REFERENCE_UNKNOWN(1020, LOI_BEN_GUI, 422),
  REFUSED_BY_RECEIVER(1021, LOI_BEN_GUI, 422),
  XML_VERSION_UNSUPPORTED(1022, LOI_BEN_GUI, 400),
  RESULT_ALREADY_FINAL(1023, LOI_BEN_GUI, 409),
  CONTENT_TYPE_WRONG(1024, LOI_BEN_GUI, 400),
  REQUEST_UNKNOWN(1025, LOI_BEN_GUI, 404),
  DATA_RULE_BROKEN(1027, LOI_BEN_GUI, 422),
  DIALECT_NOT_CONVERTIBLE(1026, LOI_BEN_GUI, 422),
  REPLY_QUEUE_FORBIDDEN(1028, LOI_BEN_GUI, 400),
  BODY_TOO_SLOW(1029, LOI_BEN_GUI, 408),
  NOT_IN_INBOX(1030, LOI_BEN_GUI, 404),
  ACKNOWLEDGEMENT_WRONG(1031, LOI_BEN_GUI, 422),
  CONTENT_ERASED(1032, LOI_BEN_GUI, 410),
  CONTENT_HELD(1033, LOI_BEN_GUI, 409),
  CONTENT_STILL_NEEDED(1034, LOI_BEN_GUI, 409),
  NOT_AWAITED(1035, LOI_BEN_GUI, 409),
  SUPPLEMENT_MISSING(1036, LOI_BEN_GUI, 422),
  NOTICE_DOUBTFUL(1037, LOI_BEN_GUI, 422),
  FILE_NOT_HELD(1051, LOI_BEN_GUI, 422),
  FILE_REFERENCE_WRONG(1052, LOI_BEN_GUI, 422),
  FILE_TOO_LARGE(1053, LOI_BEN_GUI, 413),
  FILE_TYPE_REFUSED(1054, LOI_BEN_GUI, 422),
  FILE_DIGEST_WRONG(1055, LOI_BEN_GUI, 422),
  UPLOAD_OUT_OF_PLACE(1056, LOI_BEN_GUI, 409),
  FILE_NOT_FOUND(1057, LOI_BEN_GUI, 404),
  UPLOAD_REQUEST_WRONG(1058, LOI_BEN_GUI, 400),
  EVENT_CODE_REUSED(1070, LOI_BEN_GUI, 409),
  EVENT_ORIGINAL_UNKNOWN(1071, LOI_BEN_GUI, 422),
  EVENT_ORIGINAL_WITHDRAWN(1072, LOI_BEN_GUI, 409),
  EVENT_NOT_FOUND(1073, LOI_BEN_GUI, 404),
  DISAGREEMENT_EXISTS(1074, LOI_BEN_GUI, 409),
  DISAGREEMENT_UNKNOWN(1075, LOI_BEN_GUI, 422),
  DECIDERS_WRONG(1076, LOI_BEN_GUI, 422),
  DEADLINE_WRONG(1077, LOI_BEN_GUI, 422),
  DECIDERS_DISAGREE(1078, LOI_BEN_GUI, 409),

  // Trust
  SIGNATURE_MISSING(2001, LOI_TIN_CAY, 401),
  SIGNATURE_PROFILE_VIOLATED(2002, LOI_TIN_CAY, 401),
  SIGNER_UNKNOWN(2003, LOI_TIN_CAY, 401),
  SIGNATURE_INVALID(2004, LOI_TIN_CAY, 401),
  SENDER_NOT_SIGNER(2005, LOI_TIN_CAY, 403),
  SENDER_NOT_CONNECTED_MEMBER(2006, LOI_TIN_CAY, 403),
  CLIENT_CERTIFICATE_UNKNOWN(2007, LOI_TIN_CAY, 401),
  CERTIFICATE_NOT_VALID_NOW(2008, LOI_TIN_CAY, 401),
  SENDER_NOT_ALLOWED(2010, LOI_TIN_CAY, 403),
  RECEIPT_NOT_TRUSTED(2009, LOI_TIN_CAY, 401),
  CERTIFICATE_REVOKED(2011, LOI_TIN_CAY, 401),
  CERTIFICATE_STATUS_UNKNOWN(2012, LOI_TIN_CAY, 401),
  CERTIFICATE_CHAIN_INVALID(2013, LOI_TIN_CAY, 401),
  CERTIFICATE_USAGE_WRONG(2014, LOI_TIN_CAY, 401),
  TIME_STAMP_INVALID(2015, LOI_TIN_CAY, 401),
  SIGNATURE_LEVEL_TOO_LOW(2016, LOI_TIN_CAY, 403),
  AGREEMENT_MISSING(2017, LOI_TIN_CAY, 403),
  PURPOSE_NOT_AGREED(2018, LOI_TIN_CAY, 403),
  AGREEMENT_NOT_IN_FORCE(2019, LOI_TIN_CAY, 403),
  PAPER_SIGNATURE_INVALID(2020, LOI_TIN_CAY, 403),
  PAPER_SIGNER_NOT_TRUSTED(2021, LOI_TIN_CAY, 403),

  // Receiver
  RECEIVER_UNREACHABLE(3001, BEN_NHAN_KHONG_SAN_SANG, 503),
  RECEIVER_TIMED_OUT(3002, BEN_NHAN_KHONG_SAN_SANG, 504),
  RECEIVER_FAILED(3003, BEN_NHAN_KHONG_SAN_SANG, 503),
  EXPIRED_BEFORE_DELIVERY(3004, BEN_NHAN_KHONG_SAN_SANG, 504),
  EFFECT_UNKNOWN(3005, BEN_NHAN_KHONG_SAN_SANG, 504),
  RECEIVER_SUSPENDED(3006, BEN_NHAN_KHONG_SAN_SANG, 503),
  GIVEN_UP_BY_OPERATOR(3007, BEN_NHAN_KHONG_SAN_SANG, 503),
  LIMIT_PASSED(3008, BEN_NHAN_KHONG_SAN_SANG, 504),
  RECORD_MISSING(3009, BEN_NHAN_KHONG_SAN_SANG, 504),

  // Load
  OVERLOADED(4001, QUA_TAI, 503),
  RATE_EXCEEDED(4002, QUA_TAI, 429),
  QUOTA_EXCEEDED(4003, QUA_TAI, 429),
  STORE_EXHAUSTED(4004, QUA_TAI, 503),
  BACKLOG_FULL(4005, QUA_TAI, 503),

  // Hub
  HUB_FAULT(5001, LOI_TRUC, 500),
  STORE_UNAVAILABLE(5002, LOI_TRUC, 500),
  CONTENT_LOST(5003, LOI_TRUC, 500),
  CALENDAR_YEAR_MISSING(5004, LOI_TRUC, 500);

  private static final Map<String, HubErrorCode> BY_WIRE_CODE =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(HubErrorCode::wireCode, Function.identity()));

  private final int number;
  private final ErrorCategory category;
  private final int httpStatus;

  HubErrorCode(int number, ErrorCategory category, int httpStatus) {
    this.number = number;
    this.category = category;
    this.httpStatus = httpStatus;
  }

  /** The code as it stands on the wire and in the log, for example {@code LT-2004}. */
  public String wireCode() {
    return "LT-" + number;
  }

  /** The code with this wire code; empty where this catalogue has none. */
  public static Optional<HubErrorCode> ofWireCode(String wireCode) {
    return Optional.ofNullable(BY_WIRE_CODE.get(wireCode));
  }

  /** The number, unique in the catalogue. */
  public int number() {
    return number;
  }

  /** What the error means for sender and hub. */
  public ErrorCategory category() {
    return category;
  }

  /** The status with which an HTTP door answers. */
  public int httpStatus() {
    return httpStatus;
  }

  /** What happened, in Vietnamese, without a full stop. */
  public String vietnamese() {
    return ErrorTexts.of(this).vietnamese();
  }

  /** What happened, in English, without a full stop. */
  public String english() {
    return ErrorTexts.of(this).english();
  }
}
