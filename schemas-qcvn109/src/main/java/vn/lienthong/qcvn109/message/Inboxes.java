package vn.lienthong.qcvn109.message;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;
import vn.lienthong.qcvn109.xml.XmlTime;

/** {@code tt:HopThu} to and from a tree. It is not signed: each of its letters is. */
public final class Inboxes {
  private static final HubErrorCode REFUSAL = HubErrorCode.SCHEMA_INVALID;
  private static final Function<String, String> NUMBER = Values.matching("[0-9]{1,9}");
  private static final Function<String, String> SERVICE =
      Values.matching("[A-Za-z][A-Za-z0-9]{0,63}");
  private static final String NUMBER_RULE = "must be a number";

  private Inboxes() {}

  /** An inbox as a document. */
  public static Document write(Inbox inbox) {
    TreeWriter root = TreeWriter.document("HopThu");
    root.text("ThanhVien", inbox.member())
        .text("ThoiDiem", XmlTime.print(inbox.at()))
        .text("ConLai", inbox.waiting());
    for (Letter letter : inbox.letters()) {
      root.child("Thu")
          .text("MaThongDiep", letter.id())
          .text("BenGui", letter.sender())
          .text("LoaiThongDiep", letter.service())
          .text("DauVan", letter.digest())
          .text("HanXacNhan", XmlTime.print(letter.leaseEnd()))
          .text("LanGiao", letter.given())
          .text("NoiDung", Base64.getEncoder().encodeToString(letter.content()));
    }
    return root.document();
  }

  /**
   * An inbox.
   *
   * @throws HubException {@code SCHEMA_INVALID} with the path if it is no inbox or an item is
   *     missing, wrong or not in its place
   */
  public static Inbox read(Element hopThu) {
    if (!Fields.is(hopThu, XmlNames.ENVELOPE, "HopThu")) {
      throw new HubException(HubFault.of(REFUSAL, XmlPlace.of(hopThu), "must be tt:HopThu"));
    }
    Fields fields = new Fields(hopThu, REFUSAL);
    var member = fields.read("ThanhVien", Values::member, Values.MEMBER_RULE);
    var at = fields.read("ThoiDiem", Values::time, Values.TIME_RULE);
    String waiting = fields.read("ConLai", NUMBER, NUMBER_RULE);
    List<Letter> letters = new ArrayList<>();
    for (Element thu; (thu = fields.optional("Thu")) != null; ) {
      letters.add(letter(new Fields(thu, REFUSAL)));
    }
    fields.end();
    return new Inbox(member, at, Long.parseLong(waiting), List.copyOf(letters));
  }

  private static Letter letter(Fields fields) {
    Letter letter =
        new Letter(
            fields.read("MaThongDiep", Values::uuid, Values.UUID_RULE),
            fields.read("BenGui", Values::member, Values.MEMBER_RULE),
            fields.read("LoaiThongDiep", SERVICE, "must be a service name"),
            fields.read("DauVan", Values::digest, Values.DIGEST_RULE),
            fields.read("HanXacNhan", Values::time, Values.TIME_RULE),
            Integer.parseInt(fields.read("LanGiao", NUMBER, NUMBER_RULE)),
            fields.read("NoiDung", Inboxes::decode, "must be base64"));
    fields.end();
    return letter;
  }

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64.replaceAll("[ \t\r\n]", ""));
  }
}
