package vn.lienthong.connectors.security.signature;

import org.apache.camel.component.xmlsecurity.api.XmlSignatureException;
import org.apache.camel.component.xmlsecurity.api.XmlSignatureInvalidContentHashException;
import org.apache.xml.security.c14n.CanonicalizationException;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;

/** What the library throws, as a refusal. Its texts stay out: they may quote the document. */
final class CoreValidationFaults {
  private CoreValidationFaults() {}

  static HubFault of(Exception thrown, String rootName) {
    String signature = "/" + rootName + "/ds:Signature";
    if (thrown instanceof XmlSignatureInvalidContentHashException) {
      return HubFault.of(
              HubErrorCode.SIGNATURE_INVALID,
              signature + "/ds:SignedInfo/ds:Reference/ds:DigestValue",
              "the content differs from what was signed")
          .inVietnamese("nội dung đã khác với lúc ký; không sửa gì sau khi ký, ký lại rồi gửi");
    }
    if (isCausedBy(thrown, CanonicalizationException.class)) {
      return HubFault.of(
          HubErrorCode.SIGNATURE_PROFILE_VIOLATED,
          "/" + rootName,
          "the content cannot be canonicalized: a namespace name is relative");
    }
    if (thrown instanceof XmlSignatureException) {
      return HubFault.of(
              HubErrorCode.SIGNATURE_INVALID,
              signature + "/ds:SignatureValue",
              "the value was not made over this ds:SignedInfo with the key of the registered"
                  + " certificate")
          .inVietnamese(
              "giá trị chữ ký không do khóa của chứng thư đã đăng ký tạo ra; kiểm tra khóa ký");
    }
    return HubFault.of(
        HubErrorCode.SIGNATURE_PROFILE_VIOLATED,
        signature,
        "ds:Signature cannot be read: " + thrown.getClass().getSimpleName());
  }

  private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> kind) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 16; depth++) {
      if (kind.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
