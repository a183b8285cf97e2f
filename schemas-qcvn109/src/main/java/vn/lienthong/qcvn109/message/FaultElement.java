package vn.lienthong.qcvn109.message;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;

/** {@code tt:Loi} of a receipt. */
final class FaultElement {
  private FaultElement() {}

  static void write(HubFault fault, TreeWriter element) {
    element
        .text("MaLoi", fault.code().wireCode())
        .text("NhomLoi", fault.code().category())
        .text("MoTa", fault.vietnamese())
        .text("MoTaTiengAnh", fault.english())
        .optional("ViTri", fault.place())
        .text("MaSuCo", fault.incidentId());
  }

  static HubFault read(Fields fields) {
    String wireCode = fields.read("MaLoi", Values::code, "must be an error code");
    ErrorCategory category =
        fields.read(
            "NhomLoi",
            text -> ErrorCategory.valueOf(Values.token(text)),
            "must be an error category");
    String vietnamese = fields.read("MoTa", Function.identity(), "must be text");
    String english = fields.read("MoTaTiengAnh", Function.identity(), "must be text");
    String place = fields.readOptional("ViTri", Function.identity(), "must be text");
    String incident = fields.read("MaSuCo", Values::code, "must be an incident id");
    fields.end();
    HubFault fault = fault(wireCode, category, english, place, incident);
    return fault.inVietnamese(after(fault.code().vietnamese() + ": ", vietnamese));
  }

  private static HubFault fault(
      String wireCode,
      ErrorCategory category,
      String english,
      @Nullable String place,
      String incident) {
    return HubErrorCode.ofWireCode(wireCode)
        .map(known -> new HubFault(known, place, detail(known, english), incident))
        .orElseGet(
            () ->
                new HubFault(representative(category), place, wireCode + " " + english, incident));
  }

  // The inverse of HubFault.english(); another version of the catalogue may word the code
  // otherwise.
  private static String detail(HubErrorCode code, String english) {
    if (english.equals(code.english() + ".")) {
      return "";
    }
    String detail = after(code.english() + ": ", english);
    return detail.isEmpty() ? english : detail;
  }

  private static String after(String start, String text) {
    return text.startsWith(start) ? text.substring(start.length()) : "";
  }

  private static HubErrorCode representative(ErrorCategory category) {
    return switch (category) {
      case LOI_BEN_GUI -> HubErrorCode.REFUSED_BY_RECEIVER;
      case LOI_TIN_CAY -> HubErrorCode.SIGNATURE_INVALID;
      case BEN_NHAN_KHONG_SAN_SANG -> HubErrorCode.RECEIVER_FAILED;
      case QUA_TAI -> HubErrorCode.OVERLOADED;
      case LOI_TRUC -> HubErrorCode.HUB_FAULT;
    };
  }
}
