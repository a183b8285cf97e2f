package vn.lienthong.qcvn109.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;
import vn.lienthong.qcvn109.xml.XmlTime;

/** {@code tt:BienNhan} to and from a tree. Signing is done elsewhere. */
public final class Receipts {
  private static final HubErrorCode REFUSAL = HubErrorCode.SCHEMA_INVALID;

  private Receipts() {}

  /** An unsigned receipt. Its {@code @Id} is known to the tree as an id. */
  public static Document write(Receipt receipt) {
    UUID id = receipt.messageId();
    TreeWriter root = TreeWriter.document("BienNhan", "BN-" + (id == null ? receipt.digest() : id));
    root.optional("MaThongDiep", id)
        .optional("BenGui", receipt.sender())
        .text("TrangThai", receipt.state())
        .text("DauVan", receipt.digest())
        .text("ThoiDiemTiepNhan", XmlTime.print(receipt.receivedAt()))
        .text("ThoiDiemTrangThai", XmlTime.print(receipt.stateAt()));
    HubFault fault = receipt.fault();
    if (fault != null) {
      FaultElement.write(fault, root.child("Loi"));
    }
    return root.document();
  }

  /**
   * A receipt. A {@code MaLoi} that this catalogue does not know becomes the code that stands for
   * its {@code NhomLoi}, since the category decides what is done; the unknown code stays in the
   * detail.
   *
   * @throws HubException {@code SCHEMA_INVALID} with the path if it is no receipt or an item is
   *     missing, repeated, wrong or not in its place
   */
  public static Receipt read(Element bienNhan) {
    if (!Fields.is(bienNhan, XmlNames.ENVELOPE, "BienNhan")) {
      throw new HubException(HubFault.of(REFUSAL, XmlPlace.of(bienNhan), "must be tt:BienNhan"));
    }
    Fields fields = new Fields(bienNhan, REFUSAL);
    Receipt receipt =
        new Receipt(
            fields.readOptional("MaThongDiep", Values::uuid, Values.UUID_RULE),
            fields.readOptional("BenGui", Values::member, Values.MEMBER_RULE),
            fields.read("TrangThai", Receipts::state, "must be a receipt state"),
            fields.read("DauVan", Values::digest, Values.DIGEST_RULE),
            fields.read("ThoiDiemTiepNhan", Values::time, Values.TIME_RULE),
            fields.read("ThoiDiemTrangThai", Values::time, Values.TIME_RULE),
            fault(fields.optional("Loi")));
    fields.endOrSignature();
    return receipt;
  }

  private static ReceiptState state(String text) {
    return ReceiptState.valueOf(Values.token(text));
  }

  private static @Nullable HubFault fault(@Nullable Element element) {
    return element == null ? null : FaultElement.read(new Fields(element, REFUSAL));
  }
}
