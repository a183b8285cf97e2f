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
 * Every cause for which the hub refuses or fails, one code per cause. A number is never used again
 * for another cause.
 */
public enum HubErrorCode {
  // Form of the message
  NOT_XML(
      1001,
      LOI_BEN_GUI,
      400,
      "Nội dung không phải XML hợp lệ",
      "The content is not well-formed XML"),
  DOCTYPE_FORBIDDEN(1002, LOI_BEN_GUI, 400, "Không được dùng DOCTYPE", "A DOCTYPE is not allowed"),
  ENCODING_NOT_UTF8(1003, LOI_BEN_GUI, 400, "Chỉ nhận bảng mã UTF-8", "Only UTF-8 is accepted"),
  MESSAGE_TOO_LARGE(1004, LOI_BEN_GUI, 413, "Thông điệp quá lớn", "The message is too large"),
  XML_LIMIT_EXCEEDED(
      1005, LOI_BEN_GUI, 400, "Cấu trúc XML vượt giới hạn", "The XML exceeds a structural limit"),
  NOT_AN_ENVELOPE(
      1006,
      LOI_BEN_GUI,
      400,
      "Phần tử gốc không phải tt:ThongDiep",
      "The root element is not tt:ThongDiep"),
  SCHEMA_INVALID(
      1007,
      LOI_BEN_GUI,
      422,
      "Thông điệp không đúng lược đồ",
      "The message does not follow its schema"),
  HEADER_INVALID(
      1008,
      LOI_BEN_GUI,
      400,
      "Tiêu đề thông điệp thiếu hoặc sai",
      "The message header is incomplete or wrong"),
  SERVICE_UNKNOWN(1009, LOI_BEN_GUI, 404, "Không có dịch vụ này", "There is no such service"),
  RECEIVER_UNKNOWN(1010, LOI_BEN_GUI, 404, "Không có bên nhận này", "There is no such receiver"),
  RECEIVER_WRONG_FOR_SERVICE(
      1011,
      LOI_BEN_GUI,
      422,
      "Bên nhận không cung cấp dịch vụ này",
      "The receiver does not provide this service"),
  MESSAGE_EXPIRED(1012, LOI_BEN_GUI, 422, "Thông điệp đã hết hạn", "The message has expired"),
  SEND_TIME_OUTSIDE_WINDOW(
      1013,
      LOI_BEN_GUI,
      422,
      "Thời điểm gửi ngoài khoảng cho phép",
      "The send time is outside the allowed window"),
  ID_REUSED(
      1014,
      LOI_BEN_GUI,
      409,
      "Mã thông điệp đã dùng cho nội dung khác",
      "The message id was used for another content"),
  MESSAGE_NOT_FOUND(
      1015, LOI_BEN_GUI, 404, "Không tìm thấy thông điệp", "No such message of this sender"),
  DOSSIER_NOT_FOUND(
      1016, LOI_BEN_GUI, 404, "Không tìm thấy hồ sơ", "No such dossier of this member"),
  DOSSIER_EXISTS(
      1017, LOI_BEN_GUI, 409, "Hồ sơ đã tồn tại", "A dossier with this code exists already"),
  PAYLOAD_WRONG_FOR_SERVICE(
      1018,
      LOI_BEN_GUI,
      422,
      "Nội dung không phải của dịch vụ đã nêu",
      "The payload is not that of the named service"),
  DOSSIER_CODE_MISSING(1019, LOI_BEN_GUI, 422, "Thiếu mã hồ sơ", "The dossier code is missing"),
  REFERENCE_UNKNOWN(
      1020,
      LOI_BEN_GUI,
      422,
      "Mã tham chiếu không khớp bước nào của hồ sơ",
      "The reference matches no step of the dossier"),
  REFUSED_BY_RECEIVER(
      1021, LOI_BEN_GUI, 422, "Bên nhận từ chối thông điệp", "The receiver refused the message"),
  XML_VERSION_UNSUPPORTED(1022, LOI_BEN_GUI, 400, "Chỉ nhận XML 1.0", "Only XML 1.0 is accepted"),
  RESULT_ALREADY_FINAL(
      1023,
      LOI_BEN_GUI,
      409,
      "Bước này đã có kết quả cuối cùng",
      "The step has its final result already"),
  CONTENT_TYPE_WRONG(
      1024,
      LOI_BEN_GUI,
      400,
      "Kiểu nội dung phải là application/xml",
      "The content type must be application/xml"),
  REQUEST_UNKNOWN(1025, LOI_BEN_GUI, 404, "Không có thao tác này", "There is no such operation"),
  DATA_RULE_BROKEN(
      1027,
      LOI_BEN_GUI,
      422,
      "Dữ liệu trái danh mục hoặc quy tắc",
      "The data break a code list or a rule"),
  DIALECT_NOT_CONVERTIBLE(
      1026,
      LOI_BEN_GUI,
      422,
      "Không chuyển được sang dạng của hệ thống kia mà không mất dữ liệu",
      "Cannot be put into the other system's form without losing data"),
  REPLY_QUEUE_FORBIDDEN(
      1028,
      LOI_BEN_GUI,
      400,
      "Chỉ trả lời vào hàng đợi receipt.<mã thành viên> của bên gửi",
      "Replies go to the sender's own queue receipt.<member> only"),
  BODY_TOO_SLOW(
      1029,
      LOI_BEN_GUI,
      408,
      "Thân yêu cầu đến quá chậm",
      "The body of the request came too slowly"),
  NOT_IN_INBOX(
      1030,
      LOI_BEN_GUI,
      404,
      "Hộp thư không có thông điệp này",
      "The inbox does not hold this message"),
  ACKNOWLEDGEMENT_WRONG(
      1031,
      LOI_BEN_GUI,
      422,
      "Xác nhận không hợp lệ",
      "The acknowledgement does not confirm this message"),
  CONTENT_ERASED(
      1032,
      LOI_BEN_GUI,
      410,
      "Nội dung đã được xóa theo quy định",
      "The content was erased as the law demands"),
  CONTENT_HELD(
      1033, LOI_BEN_GUI, 409, "Nội dung đang có lệnh giữ", "A hold stands over the content"),
  CONTENT_STILL_NEEDED(
      1034,
      LOI_BEN_GUI,
      409,
      "Nội dung còn cần cho việc chưa xong",
      "Something that is not finished still needs the content"),
  NOT_AWAITED(
      1035, LOI_BEN_GUI, 409, "Hồ sơ không chờ điều này", "The dossier does not wait for this"),
  SUPPLEMENT_MISSING(
      1036,
      LOI_BEN_GUI,
      422,
      "Hết hạn mà chưa bổ sung hồ sơ",
      "The supplement did not come in time"),
  NOTICE_DOUBTFUL(
      1037,
      LOI_BEN_GUI,
      422,
      "Giấy chứng sinh hoặc giấy báo tử của hồ sơ cần được đối chiếu",
      "The notice that the dossier names must be compared by a person"),
  FILE_NOT_HELD(
      1051,
      LOI_BEN_GUI,
      422,
      "Trục không giữ tệp mà thông điệp nêu",
      "The hub does not hold the file that the message names"),
  FILE_REFERENCE_WRONG(
      1052,
      LOI_BEN_GUI,
      422,
      "Kích thước hoặc loại tệp nêu trong thông điệp không đúng",
      "Size or type in the reference are not those of the file"),
  FILE_TOO_LARGE(1053, LOI_BEN_GUI, 413, "Tệp quá lớn", "The file is too large"),
  FILE_TYPE_REFUSED(
      1054, LOI_BEN_GUI, 422, "Không nhận loại tệp này", "Files of this type are not taken"),
  FILE_DIGEST_WRONG(
      1055,
      LOI_BEN_GUI,
      422,
      "Nội dung tệp không khớp giá trị băm đã nêu",
      "The file does not have the digest that was announced"),
  UPLOAD_OUT_OF_PLACE(
      1056,
      LOI_BEN_GUI,
      409,
      "Phần tệp không nối tiếp phần đã nhận",
      "This part of the file does not follow what was received"),
  FILE_NOT_FOUND(
      1057, LOI_BEN_GUI, 404, "Không tìm thấy tệp", "No such file in this member's messages"),
  UPLOAD_REQUEST_WRONG(
      1058,
      LOI_BEN_GUI,
      400,
      "Tiêu đề của yêu cầu gửi tệp thiếu hoặc sai",
      "A header of the upload is missing or wrong"),

  // Trust
  SIGNATURE_MISSING(
      2001, LOI_TIN_CAY, 401, "Thông điệp không có chữ ký", "The message is not signed"),
  SIGNATURE_PROFILE_VIOLATED(
      2002,
      LOI_TIN_CAY,
      401,
      "Chữ ký không theo hồ sơ chữ ký được phép",
      "The signature does not follow an allowed signature profile"),
  SIGNER_UNKNOWN(
      2003,
      LOI_TIN_CAY,
      401,
      "Chứng thư ký không có trong danh bạ thành viên",
      "The signing certificate is not in the member registry"),
  SIGNATURE_INVALID(
      2004,
      LOI_TIN_CAY,
      401,
      "Chữ ký không đúng với nội dung",
      "The signature does not match the content"),
  SENDER_NOT_SIGNER(
      2005, LOI_TIN_CAY, 403, "Bên gửi không phải bên đã ký", "The sender is not the signer"),
  SENDER_NOT_CONNECTED_MEMBER(
      2006,
      LOI_TIN_CAY,
      403,
      "Bên gửi không phải thành viên của kết nối TLS",
      "The sender is not the member of the TLS connection"),
  CLIENT_CERTIFICATE_UNKNOWN(
      2007,
      LOI_TIN_CAY,
      401,
      "Chứng thư TLS không thuộc thành viên nào",
      "The TLS certificate belongs to no member"),
  CERTIFICATE_NOT_VALID_NOW(
      2008,
      LOI_TIN_CAY,
      401,
      "Chứng thư chưa hoặc không còn hiệu lực",
      "The certificate is not valid at this time"),
  SENDER_NOT_ALLOWED(
      2010,
      LOI_TIN_CAY,
      403,
      "Bên gửi không được gọi dịch vụ này",
      "The sender may not call this service"),
  RECEIPT_NOT_TRUSTED(
      2009,
      LOI_TIN_CAY,
      401,
      "Biên nhận của bên nhận không tin cậy được",
      "The receiver's receipt could not be trusted"),
  CERTIFICATE_REVOKED(
      2011, LOI_TIN_CAY, 401, "Chứng thư đã bị thu hồi", "The certificate is revoked"),
  CERTIFICATE_STATUS_UNKNOWN(
      2012,
      LOI_TIN_CAY,
      401,
      "Không biết chứng thư đã bị thu hồi hay chưa",
      "It is not known whether the certificate is revoked"),
  CERTIFICATE_CHAIN_INVALID(
      2013,
      LOI_TIN_CAY,
      401,
      "Chứng thư không dẫn tới tổ chức chứng thực được tin cậy",
      "The certificate does not lead to a trusted authority"),
  CERTIFICATE_USAGE_WRONG(
      2014,
      LOI_TIN_CAY,
      401,
      "Chứng thư không được dùng vào việc này",
      "The certificate is not for this use"),
  TIME_STAMP_INVALID(
      2015,
      LOI_TIN_CAY,
      401,
      "Dấu thời gian của chữ ký thiếu hoặc không đúng",
      "The time-stamp of the signature is missing or wrong"),
  SIGNATURE_LEVEL_TOO_LOW(
      2016,
      LOI_TIN_CAY,
      403,
      "Dịch vụ này cần chữ ký theo hồ sơ HUB-XADES-T-1",
      "This service needs a signature of profile HUB-XADES-T-1"),
  AGREEMENT_MISSING(
      2017,
      LOI_TIN_CAY,
      403,
      "Không có thỏa thuận cho bên gửi, dịch vụ và bên nhận này",
      "There is no agreement for this sender, service and receiver"),
  PURPOSE_NOT_AGREED(
      2018,
      LOI_TIN_CAY,
      403,
      "Mục đích không có trong thỏa thuận",
      "The purpose is not in the agreement"),
  AGREEMENT_NOT_IN_FORCE(
      2019,
      LOI_TIN_CAY,
      403,
      "Thỏa thuận chưa hoặc không còn hiệu lực",
      "The agreement is not in force"),

  // Receiver
  RECEIVER_UNREACHABLE(
      3001,
      BEN_NHAN_KHONG_SAN_SANG,
      503,
      "Không kết nối được bên nhận",
      "The receiver cannot be reached"),
  RECEIVER_TIMED_OUT(
      3002,
      BEN_NHAN_KHONG_SAN_SANG,
      504,
      "Bên nhận không trả lời kịp",
      "The receiver did not answer in time"),
  RECEIVER_FAILED(3003, BEN_NHAN_KHONG_SAN_SANG, 503, "Bên nhận gặp lỗi", "The receiver failed"),
  EXPIRED_BEFORE_DELIVERY(
      3004,
      BEN_NHAN_KHONG_SAN_SANG,
      504,
      "Hết hạn trước khi giao được cho bên nhận",
      "It expired before it could be delivered"),
  EFFECT_UNKNOWN(
      3005,
      BEN_NHAN_KHONG_SAN_SANG,
      504,
      "Đã gửi nhưng chưa rõ bên nhận đã thực hiện hay chưa",
      "Sent, but it is not known whether it took effect"),
  RECEIVER_SUSPENDED(
      3006,
      BEN_NHAN_KHONG_SAN_SANG,
      503,
      "Tạm ngừng gửi tới bên nhận đang gặp sự cố",
      "Nothing is sent to the receiver while it fails"),
  GIVEN_UP_BY_OPERATOR(
      3007,
      BEN_NHAN_KHONG_SAN_SANG,
      503,
      "Cán bộ vận hành đã dừng giao thông điệp này",
      "An operator gave the delivery up"),
  LIMIT_PASSED(
      3008,
      BEN_NHAN_KHONG_SAN_SANG,
      504,
      "Quá hạn giải quyết mà chưa có kết quả",
      "The legal limit has passed without a result"),

  // Load
  OVERLOADED(4001, QUA_TAI, 503, "Trục đang quá tải", "The hub is overloaded"),
  RATE_EXCEEDED(4002, QUA_TAI, 429, "Vượt tốc độ đã thỏa thuận", "The agreed rate is exceeded"),
  QUOTA_EXCEEDED(4003, QUA_TAI, 429, "Vượt hạn mức đã thỏa thuận", "The agreed quota is exceeded"),
  STORE_EXHAUSTED(
      4004,
      QUA_TAI,
      503,
      "Kho của trục tạm thời không nhận thêm được",
      "The hub's store cannot take more for the moment"),
  BACKLOG_FULL(
      4005,
      QUA_TAI,
      503,
      "Quá nhiều thông điệp đang chờ bên nhận này",
      "Too many messages wait for this receiver"),

  // Hub
  HUB_FAULT(5001, LOI_TRUC, 500, "Lỗi của trục", "A fault of the hub"),
  STORE_UNAVAILABLE(
      5002, LOI_TRUC, 500, "Kho dữ liệu của trục không sẵn sàng", "The hub's store is unavailable"),
  CONTENT_LOST(
      5003,
      LOI_TRUC,
      500,
      "Nội dung chứng cứ không mở được nữa",
      "Content of the evidence can be opened no more"),
  CALENDAR_YEAR_MISSING(
      5004,
      LOI_TRUC,
      500,
      "Chưa có lịch làm việc của năm cần tính thời hạn",
      "The working-time calendar of a year that a time limit needs is missing");

  private static final Map<String, HubErrorCode> BY_WIRE_CODE =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(HubErrorCode::wireCode, Function.identity()));

  private final int number;
  private final ErrorCategory category;
  private final int httpStatus;
  private final String vietnamese;
  private final String english;

  HubErrorCode(
      int number, ErrorCategory category, int httpStatus, String vietnamese, String english) {
    this.number = number;
    this.category = category;
    this.httpStatus = httpStatus;
    this.vietnamese = vietnamese;
    this.english = english;
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
    return vietnamese;
  }

  /** What happened, in English, without a full stop. */
  public String english() {
    return english;
  }
}
