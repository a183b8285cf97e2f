package vn.lienthong.adapters.spi;

import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;

/** Reads a canonical request strictly: this service, this element, valid against the schema. */
public final class Requests {
  private static final ValidationOptions CANONICAL =
      ValidationOptions.DEFAULT.withDialect(Dialect.CANONICAL);

  private Requests() {}

  /**
   * The request in a message.
   *
   * @throws HubException {@code SERVICE_UNKNOWN}, {@code PAYLOAD_WRONG_FOR_SERVICE} or {@code
   *     SCHEMA_INVALID} with the place
   */
  public static <T> T read(VerifiedMessage message, String service, Class<T> structure) {
    if (!message.header().service().equals(service)) {
      throw unknown(message);
    }
    return read(message.payload(), structure);
  }

  /** The request in a payload, valid against the schema. */
  static <T> T read(Element payload, Class<T> structure) {
    T request = Payloads.read(payload, structure);
    check(payload);
    return request;
  }

  /** Refuses what breaks the schema. */
  public static void check(Element payload) {
    MessageValidator.validate(payload, CANONICAL)
        .refusal()
        // What the values mean the agency decides, by a result that names the step.
        .filter(fault -> fault.code() == HubErrorCode.SCHEMA_INVALID)
        .ifPresent(
            fault -> {
              throw new HubException(fault);
            });
  }

  /** The refusal of a service that is not offered here. */
  public static HubException unknown(VerifiedMessage message) {
    return new HubException(
        HubFault.of(
            HubErrorCode.SERVICE_UNKNOWN,
            "/tt:ThongDiep/tt:TieuDe/tt:LoaiThongDiep",
            message.header().service()));
  }
}
