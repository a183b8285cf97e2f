package vn.lienthong.qcvn109.message;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader.Release;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;
import vn.lienthong.qcvn109.xml.XmlTime;

/** {@code tt:ThongDiep}: header and payload, to and from a tree. Signing is done elsewhere. */
public final class Envelopes {
  private static final Function<String, String> SERVICE =
      Values.matching("[A-Za-z][A-Za-z0-9]{0,63}");
  private static final Function<String, String> DOSSIER =
      Values.matching("(?=.{1,60}$)[0-9A-Z.]+-[0-9]{6}([0-9]{2})?-[0-9]{4,7}");

  private Envelopes() {}

  /**
   * An unsigned message. Its {@code @Id} is known to the tree as an id.
   *
   * @param payload the one element of {@code tt:NoiDung}; it is copied
   */
  public static Document write(MessageHeader header, Element payload) {
    TreeWriter root = TreeWriter.document("ThongDiep", "TD-" + header.id());
    TreeWriter fields =
        root.child("TieuDe")
            .text("MaThongDiep", header.id())
            .text("LoaiThongDiep", header.service())
            .text("PhienBan", header.version())
            .text("BenGui", header.sender())
            .text("BenNhan", header.receiver())
            .text("ThoiDiemGui", XmlTime.print(header.sentAt()));
    var expiry = header.expiresAt();
    fields
        .optional("HetHan", expiry == null ? null : XmlTime.print(expiry))
        .optional("MaThamChieu", header.reference())
        .optional("MaHoSo", header.dossierCode())
        .optional("MucDich", header.purpose())
        .optional("CanBo", header.officer());
    Release release = header.release();
    if (release != null) {
      ReleaseElement.write(release, fields.child("PhatHanh"));
    }
    NamespaceScope.adopt(payload, root.child("NoiDung").element());
    return root.document();
  }

  /**
   * The header of a message.
   *
   * @param thongDiep the root element
   * @throws HubException {@code NOT_AN_ENVELOPE} if it is another element; {@code HEADER_INVALID}
   *     with the path if an item is missing, repeated, wrong or not in its place
   */
  public static MessageHeader readHeader(Element thongDiep) {
    if (!Fields.is(thongDiep, XmlNames.ENVELOPE, "ThongDiep")) {
      throw new HubException(HubFault.of(HubErrorCode.NOT_AN_ENVELOPE, XmlPlace.of(thongDiep), ""));
    }
    Fields parts = new Fields(thongDiep, HubErrorCode.HEADER_INVALID);
    Element header = parts.required("TieuDe");
    parts.required("NoiDung");
    parts.endOrSignature();
    return header(new Fields(header, HubErrorCode.HEADER_INVALID));
  }

  /**
   * The one payload element of a message whose header could be read.
   *
   * @throws HubException {@code SCHEMA_INVALID} if there is none or more than one
   */
  public static Element payload(Element thongDiep) {
    Fields parts = new Fields(thongDiep, HubErrorCode.HEADER_INVALID);
    parts.required("TieuDe");
    Element content = parts.required("NoiDung");
    Element payload = null;
    for (Node node = content.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (payload != null) {
          throw wrongPayload(content);
        }
        payload = element;
      }
    }
    if (payload == null) {
      throw wrongPayload(content);
    }
    return payload;
  }

  private static MessageHeader header(Fields fields) {
    MessageHeader header =
        new MessageHeader(
            fields.read("MaThongDiep", Values::uuid, Values.UUID_RULE),
            fields.read("LoaiThongDiep", SERVICE, "must be a service name"),
            fields.read("PhienBan", Values::version, Values.VERSION_RULE),
            fields.read("BenGui", Values::member, Values.MEMBER_RULE),
            fields.read("BenNhan", Values::member, Values.MEMBER_RULE),
            fields.read("ThoiDiemGui", Values::time, Values.TIME_RULE),
            fields.readOptional("HetHan", Values::time, Values.TIME_RULE),
            fields.readOptional("MaThamChieu", Values::uuid, Values.UUID_RULE),
            fields.readOptional("MaHoSo", DOSSIER, "must be a dossier code"),
            fields.readOptional("MucDich", Values::code, Values.CODE_RULE),
            fields.readOptional("CanBo", Values::code, Values.CODE_RULE),
            release(fields.optional("PhatHanh")));
    fields.end();
    return header;
  }

  private static @Nullable Release release(@Nullable Element element) {
    return element == null
        ? null
        : ReleaseElement.read(new Fields(element, HubErrorCode.HEADER_INVALID));
  }

  private static HubException wrongPayload(Element content) {
    String rule = "must hold exactly one element";
    return new HubException(
        HubFault.of(HubErrorCode.SCHEMA_INVALID, XmlPlace.of(content), rule)
            .inVietnamese(RuleWords.vietnamese(rule)));
  }
}
