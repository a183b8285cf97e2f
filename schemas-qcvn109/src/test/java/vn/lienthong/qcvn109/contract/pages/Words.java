package vn.lienthong.qcvn109.contract.pages;

import java.util.Map;
import vn.lienthong.qcvn109.contract.ServiceMode;
import vn.lienthong.qcvn109.contract.ShapeOrigin;
import vn.lienthong.qcvn109.contract.model.Documentation;

/** Words of the pages for what the schemas and the list of services say in codes. */
final class Words {
  static final Map<String, String> CONFIDENCE =
      Map.of(
          "cao", "cao (high)",
          "trung-binh", "trung bình (medium)",
          "thap", "thấp (low)",
          "suy-luan", "suy luận (inferred)",
          "cua-truc", "của trục (hub's own)");
  private static final Map<ServiceMode, String> MODE =
      Map.of(
          ServiceMode.SYNC, "đồng bộ (sync)",
          ServiceMode.ASYNC, "bất đồng bộ (async)",
          ServiceMode.EVENT, "sự kiện (event)",
          ServiceMode.BULK, "hàng loạt (bulk)");
  private static final Map<ShapeOrigin, String> SHAPE =
      Map.of(
          ShapeOrigin.LIVE,
              "tên và cấu trúc theo dịch vụ đang chạy (name and shape are a live service's)",
          ShapeOrigin.NAME,
              "chỉ tên theo dịch vụ đang chạy, cấu trúc của trục (only the name is a live service's)",
          ShapeOrigin.OWN, "của trục (the hub's own)");

  private Words() {}

  static String mode(ServiceMode mode) {
    return MODE.getOrDefault(mode, mode.name());
  }

  static String shape(ShapeOrigin shape) {
    return SHAPE.getOrDefault(shape, shape.name());
  }

  static String confidence(Documentation documentation) {
    String confidence = documentation.confidence();
    return CONFIDENCE.getOrDefault(confidence, confidence);
  }

  static String source(Documentation documentation) {
    String confidence = confidence(documentation);
    return Markdown.text(documentation.source())
        + (confidence.isEmpty() ? "" : " · **" + confidence + "**");
  }
}
