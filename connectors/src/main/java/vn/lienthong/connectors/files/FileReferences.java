package vn.lienthong.connectors.files;

import static vn.lienthong.qcvn109.error.HubErrorCode.FILE_NOT_HELD;
import static vn.lienthong.qcvn109.error.HubErrorCode.FILE_REFERENCE_WRONG;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Which kept message names which file; from then on the file stays as long as the message. */
public final class FileReferences {
  // The lock keeps the sweep away until the reference is there.
  private static final String NAMEABLE =
      """
      SELECT f.id, f.size, f.media_type FROM stored_file f
      WHERE f.digest = :digest AND f.gone_at IS NULL AND f.complete_at IS NOT NULL
        AND (f.owner = :sender OR EXISTS (SELECT FROM file_reference r
          WHERE r.file_id = f.id AND r.receiver = :sender))
      ORDER BY f.owner = :sender DESC, f.complete_at LIMIT 1 FOR KEY SHARE OF f
      """;

  private record Named(UUID id, long size, String type) {}

  /**
   * Writes down what a message names.
   *
   * @param tx in which the message is kept
   * @throws HubException when the sender has neither sent such a file nor been sent it, or it is of
   *     another size or type
   */
  public void keep(Handle tx, long evidence, MessageHeader header, List<FileReference> named) {
    for (FileReference reference : named) {
      Named file =
          find(tx, header.sender(), reference.digest())
              .orElseThrow(
                  () ->
                      refused(
                          FILE_NOT_HELD,
                          reference.place() + "/dv:DauVan",
                          "send it first: PUT /api/files",
                          "gửi tệp trước bằng PUT /api/files, rồi gửi thông điệp mới"));
      require(
          file.size() == reference.size(),
          reference.place() + "/dv:KichThuoc",
          "the file has " + file.size() + " bytes",
          "tệp có " + file.size() + " byte");
      require(
          file.type().equals(reference.type()),
          reference.place() + "/dv:LoaiTep",
          "the file was sent as " + file.type(),
          "tệp đã gửi với loại " + file.type());
      add(tx, evidence, header, file);
    }
  }

  /** The same for a message of the hub itself, which never fails by a file that is gone. */
  public void keepOwn(Handle tx, long evidence, MessageHeader header, List<FileReference> named) {
    for (FileReference reference : named) {
      find(tx, header.sender(), reference.digest())
          .ifPresent(file -> add(tx, evidence, header, file));
    }
  }

  private static Optional<Named> find(Handle tx, MemberCode sender, String digest) {
    return tx.createQuery(NAMEABLE)
        .bind("digest", HexFormat.of().parseHex(digest))
        .bind("sender", sender.value())
        .map(
            (row, context) ->
                new Named(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)))
        .findOne();
  }

  private static void add(Handle tx, long evidence, MessageHeader header, Named file) {
    tx.execute(
        "INSERT INTO file_reference (evidence_id, file_id, sender, receiver) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        evidence,
        file.id(),
        header.sender().value(),
        header.receiver().value());
  }

  private static void require(boolean right, String place, String english, String vietnamese) {
    if (!right) {
      throw refused(FILE_REFERENCE_WRONG, place, english, vietnamese);
    }
  }

  private static HubException refused(
      HubErrorCode code, String place, String english, String vietnamese) {
    return new HubException(HubFault.of(code, place, english).inVietnamese(vietnamese));
  }
}
