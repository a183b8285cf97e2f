package vn.lienthong.connectors.evidence.container;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import vn.lienthong.connectors.evidence.chain.RecordKind;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.qcvn109.xml.XmlTime;

/** The list of a container for programs: {@code bc:BoBangChung}, schema beside it. */
final class SummaryXml {
  static final String FILE = "bang-ke.xml";
  static final String SCHEMA_FILE = "luoc-do/bang-chung-ho-so-1.0.xsd";
  private static final String SCHEMA = "/vn/lienthong/qcvn109/xsd/v1/bang-chung-ho-so-1.0.xsd";

  private SummaryXml() {}

  static byte[] of(Contents contents) {
    XmlTree root = XmlTree.document("BoBangChung").attribute("PhienBan", "1.0");
    ContainerSubject subject = contents.subject();
    if (subject.dossierCode() == null) {
      root.child("ThongDiep")
          .attribute("BenGui", Objects.requireNonNull(subject.sender()))
          .attribute("MaThongDiep", Objects.requireNonNull(subject.messageId()));
    } else {
      root.text("MaHoSo", subject.dossierCode());
    }
    root.child("LanXuat")
        .text("MaXuat", contents.id())
        .text("ThoiDiem", time(contents.at()))
        .text("CanBo", contents.order().officer())
        .text("LyDo", contents.order().reason());
    contents.entries().forEach(entry -> add(root, entry, contents));
    for (StoredReceipt receipt : contents.receipts()) {
      root.child("BienNhan")
          .attribute("BenGui", receipt.sender())
          .attribute("MaThongDiep", receipt.messageId())
          .attribute("TrangThai", receipt.state())
          .attribute("ThoiDiemTrangThai", time(receipt.stateAt()))
          .text("Tep", receipt.fileName())
          .text("DauVan", receipt.digest());
    }
    return root.bytes();
  }

  /** The schema, so that the container explains itself. */
  static byte[] schema() throws IOException {
    try (InputStream in = SummaryXml.class.getResourceAsStream(SCHEMA)) {
      return Objects.requireNonNull(in, SCHEMA).readAllBytes();
    }
  }

  /** Always in Việt Nam's time: the page beside it says the same moment in the same way. */
  static String time(OffsetDateTime moment) {
    return XmlTime.print(moment.atZoneSameInstant(VietnamTime.ZONE).toOffsetDateTime());
  }

  private static void add(XmlTree root, EvidenceEntry entry, Contents contents) {
    var summary = entry.summary();
    XmlTree document = root.child("TaiLieu").attribute("Ma", summary.id());
    if (contents.erased().contains(summary.id())) {
      document.child("DaXoa");
    } else {
      document.text("Tep", entry.fileName());
    }
    document
        .text("Chieu", summary.direction())
        .text("Cua", summary.door())
        .text("BenGui", summary.sender())
        .text("MaThongDiep", summary.messageId())
        .text("BenNhan", summary.receiver())
        .text("LoaiThongDiep", summary.service())
        .text("PhienBan", summary.version())
        .text("MaHoSo", summary.dossierCode())
        .text("ThoiDiemGhi", time(summary.recordedAt()))
        .text("DauVan", summary.bodyDigest())
        .text("DauVanThamChieu", entry.referenceDigest())
        .text("DauVanChungThu", entry.certificateDigest());
    items(document, "KetLuan", entry.verdict());
    for (EvidenceEntry.Event event : entry.events()) {
      XmlTree happened =
          document
              .child("SuKien")
              .attribute("Ma", event.id())
              .attribute("Loai", event.kind())
              .attribute("ThoiDiem", time(event.at()));
      items(happened, "ChiTiet", event.detail());
      ChainFiles.describe(happened, contents, RecordKind.EVENT, event.id());
    }
    ChainFiles.describe(document, contents, RecordKind.EVIDENCE, summary.id());
  }

  private static void items(XmlTree parent, String name, Map<String, String> items) {
    items.forEach((key, value) -> parent.child(name).attribute("Ten", key).content(value));
  }
}
