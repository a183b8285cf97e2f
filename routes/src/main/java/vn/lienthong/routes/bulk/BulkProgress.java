package vn.lienthong.routes.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlTime;

/**
 * How far a bulk job is.
 *
 * @param rows of the file: as announced, else as far as it is read
 * @param read and divided
 * @param decided by the provider or given up
 * @param running since the first part was sent, until now or the end
 * @param resultDigest {@code DauVan} of the result file
 * @param result the hub's signed message with the result; null before the end
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record BulkProgress(
    UUID message,
    String round,
    String state,
    long rows,
    long read,
    long decided,
    long good,
    long bad,
    Map<String, Long> reasons,
    Duration running,
    Instant accepted,
    @Nullable Instant ended,
    @Nullable String resultDigest,
    byte @Nullable [] result) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private long perSecond() {
    return Math.round(decided / Math.max(0.001, running.toMillis() / 1000.0));
  }

  private long percent() {
    return rows == 0 ? 0 : decided * 100 / rows;
  }

  private @Nullable Long secondsLeft() {
    long rate = perSecond();
    return ended != null ? Long.valueOf(0) : rate == 0 ? null : (rows - decided) / rate;
  }

  /** As JSON. */
  public byte[] json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("maThongDiep", message.toString()).put("maDot", round).put("trangThai", state);
    node.put("phanTram", percent()).put("tongSoDong", rows).put("soDongDaDoc", read);
    node.put("soDongDaXong", decided).put("soDongDat", good).put("soDongKhongDat", bad);
    node.put("dongMoiGiay", perSecond()).put("conLaiGiay", secondsLeft());
    node.put("thoiDiemTiepNhan", time(accepted));
    node.put("thoiDiemXong", ended == null ? null : time(ended));
    ObjectNode counts = node.putObject("demLyDo");
    reasons.forEach(counts::put);
    node.put("tepKetQua", resultDigest);
    node.put("ketQua", result == null ? null : Base64.getEncoder().encodeToString(result));
    try {
      return JSON.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code dv:TienDoHangLoat}; what is not known yet is not there. */
  public byte[] xml() {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.SERVICE, "dv:TienDoHangLoat");
    document.appendChild(root);
    add(root, "MaThongDiep", message);
    add(root, "MaDot", round);
    add(root, "TrangThai", state);
    add(root, "PhanTram", percent());
    add(root, "TongSoDong", rows);
    add(root, "SoDongDaDoc", read);
    add(root, "SoDongDaXong", decided);
    add(root, "SoDongDat", good);
    add(root, "SoDongKhongDat", bad);
    add(root, "DongMoiGiay", perSecond());
    add(root, "ConLaiGiay", secondsLeft());
    add(root, "ThoiDiemTiepNhan", time(accepted));
    add(root, "ThoiDiemXong", ended == null ? null : time(ended));
    reasons.forEach(
        (reason, count) -> {
          Element one = document.createElementNS(XmlNames.SERVICE, "dv:DemLyDo");
          root.appendChild(one);
          add(one, "LyDo", reason);
          add(one, "SoDong", count);
        });
    add(root, "TepKetQua", resultDigest);
    add(root, "KetQua", result == null ? null : Base64.getEncoder().encodeToString(result));
    return SecureXml.serialize(document);
  }

  private static void add(Element parent, String name, @Nullable Object value) {
    if (value != null) {
      Element child = parent.getOwnerDocument().createElementNS(XmlNames.SERVICE, "dv:" + name);
      child.setTextContent(value.toString());
      parent.appendChild(child);
    }
  }

  private static String time(Instant moment) {
    return XmlTime.print(moment.atZone(VietnamTime.ZONE).toOffsetDateTime());
  }
}
