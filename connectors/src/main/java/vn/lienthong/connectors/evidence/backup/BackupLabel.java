package vn.lienthong.connectors.evidence.backup;

import java.time.Instant;
import java.util.UUID;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * What a backup says about itself: {@code tt:BanSaoLuu}, signed by the hub.
 *
 * @param kind data or keys
 * @param id the same for the data and the keys that were taken together
 * @param hub whose it is
 * @param at when it was begun
 * @param snapshotAt the moment of the database that it holds, by the database's clock
 * @param program version of the program
 * @param listDigest SHA-256 of the list of its files, hex
 * @param chainHead SHA-256 of the last signed head of the evidence chain, hex; null where there was
 *     none yet
 */
public record BackupLabel(
    Kind kind,
    UUID id,
    MemberCode hub,
    Instant at,
    Instant snapshotAt,
    String program,
    String listDigest,
    @Nullable String chainHead) {
  static final String ROOT = "BanSaoLuu";

  /** Two files, kept in two places. */
  public enum Kind {
    /** Everything but the keys. */
    DU_LIEU,
    /** The keys. */
    KHOA
  }

  /** The same, naming the list of the files. */
  BackupLabel listing(String digest) {
    return new BackupLabel(kind, id, hub, at, snapshotAt, program, digest, chainHead);
  }

  Document toDocument() {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.ENVELOPE, "tt:" + ROOT);
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:tt", XmlNames.ENVELOPE);
    root.setAttributeNS(null, "Id", "SL-" + id);
    root.setIdAttributeNS(null, "Id", true);
    document.appendChild(root);
    add(root, "Loai", kind.name());
    add(root, "Ma", id.toString());
    add(root, "Truc", hub.value());
    add(root, "ThoiDiem", at.toString());
    add(root, "ThoiDiemDuLieu", snapshotAt.toString());
    add(root, "PhienBan", program);
    add(root, "DanhSach", listDigest);
    if (chainHead != null) {
      add(root, "DauChuoi", chainHead);
    }
    return document;
  }

  static BackupLabel read(Element root) {
    NodeList head = root.getElementsByTagNameNS(XmlNames.ENVELOPE, "DauChuoi");
    return new BackupLabel(
        Kind.valueOf(text(root, "Loai")),
        UUID.fromString(text(root, "Ma")),
        new MemberCode(text(root, "Truc")),
        Instant.parse(text(root, "ThoiDiem")),
        Instant.parse(text(root, "ThoiDiemDuLieu")),
        text(root, "PhienBan"),
        text(root, "DanhSach"),
        head.getLength() == 0 ? null : head.item(0).getTextContent());
  }

  private static void add(Element root, String name, String text) {
    Element child = root.getOwnerDocument().createElementNS(XmlNames.ENVELOPE, "tt:" + name);
    child.setTextContent(text);
    root.appendChild(child);
  }

  private static String text(Element root, String name) {
    NodeList found = root.getElementsByTagNameNS(XmlNames.ENVELOPE, name);
    if (found.getLength() != 1) {
      throw new IllegalArgumentException("tt:" + name + " must stand there once");
    }
    return found.item(0).getTextContent();
  }
}
