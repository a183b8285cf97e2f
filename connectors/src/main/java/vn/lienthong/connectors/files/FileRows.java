package vn.lienthong.connectors.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** The rows of files and their keys. */
final class FileRows {
  private static final String OF_OWNER =
      "SELECT "
          + StoredFile.COLUMNS
          + StoredFile.FROM
          + "WHERE f.owner = :owner AND f.digest = :digest AND f.gone_at IS NULL";
  private static final String FOR_MEMBER =
      "SELECT "
          + StoredFile.COLUMNS
          + StoredFile.FROM
          + """
          WHERE f.digest = :digest AND f.gone_at IS NULL AND f.complete_at IS NOT NULL
            AND EXISTS (SELECT FROM file_reference r
              WHERE r.file_id = f.id AND (r.sender = :member OR r.receiver = :member))
          ORDER BY f.owner = :member DESC, f.complete_at LIMIT 1
          """;
  private static final String UNNAMED =
      """
      SELECT coalesce(sum(size), 0) FROM stored_file f WHERE owner = ? AND gone_at IS NULL
        AND (media_type IN ('text/csv', 'application/xml')) = ?
        AND NOT EXISTS (SELECT FROM file_reference r WHERE r.file_id = f.id)
      """;
  // Uploads of one member are counted one after the other.
  private static final String COUNT_ALONE =
      "SELECT pg_advisory_xact_lock(hashtextextended('files of ' || ?, 0))::text";

  private final Jdbi jdbi;
  private final ContentCipher cipher;
  private final FileLimits limits;

  FileRows(Jdbi jdbi, ContentCipher cipher, FileLimits limits) {
    this.jdbi = jdbi;
    this.cipher = cipher;
    this.limits = limits;
  }

  /** The file that a member announces, known already or new. */
  StoredFile announced(Announced file) {
    return jdbi.inTransaction(
        tx -> {
          tx.createQuery(COUNT_ALONE).bind(0, file.owner().value()).mapTo(String.class).one();
          Optional<StoredFile> known = find(tx, file);
          if (known.isPresent()) {
            tx.execute("UPDATE stored_file SET touched_at = now() WHERE id = ?", known.get().id());
            return known.get();
          }
          requireRoom(tx, file);
          return add(tx, file);
        });
  }

  /** A file of the hub's own, known already or new, whatever its size. */
  StoredFile own(Announced file) {
    return jdbi.inTransaction(tx -> find(tx, file).orElseGet(() -> add(tx, file)));
  }

  private void requireRoom(Handle tx, Announced file) {
    long unnamed =
        tx.createQuery(UNNAMED)
            .bind(0, file.owner().value())
            .bind(1, FileTypes.mayHoldRows(file.type()))
            .mapTo(Long.class)
            .one();
    long quota = limits.quotaBytes(file.type());
    if (unnamed + file.size() > quota) {
      throw new HubException(
          HubFault.of(
                  HubErrorCode.QUOTA_EXCEEDED,
                  "Content-Range",
                  "%d bytes of files that no message names, %d are allowed"
                      .formatted(unnamed, quota))
              .inVietnamese(
                  "đã có %d byte tệp chưa thông điệp nào nêu, giới hạn %d; gửi thông điệp nêu các tệp đó trước"
                      .formatted(unnamed, quota)));
    }
  }

  private StoredFile add(Handle tx, Announced file) {
    UUID id = UUID.randomUUID();
    LocalDate month =
        tx.createQuery("SELECT date_trunc('month', now() AT TIME ZONE 'UTC')::date")
            .mapTo(LocalDate.class)
            .one();
    tx.createUpdate(
            """
            INSERT INTO stored_file (id, owner, digest, size, media_type, month)
            VALUES (:id, :owner, :digest, :size, :type, :month)
            """)
        .bind("id", id)
        .bind("owner", file.owner().value())
        .bind("digest", HexFormat.of().parseHex(file.digest()))
        .bind("size", file.size())
        .bind("type", file.type())
        .bind("month", month)
        .execute();
    tx.execute(
        "INSERT INTO file_key (month, file_id, wrapped) VALUES (?, ?, ?)",
        month,
        id,
        cipher.wrappedNewKey(YearMonth.from(month)));
    return find(tx, file).orElseThrow();
  }

  private static Optional<StoredFile> find(Handle handle, Announced file) {
    return handle
        .createQuery(OF_OWNER)
        .bind("owner", file.owner().value())
        .bind("digest", HexFormat.of().parseHex(file.digest()))
        .map((row, context) -> StoredFile.of(row))
        .findOne();
  }

  /** The file that a member may fetch: a kept message to it or from it names it. */
  Optional<StoredFile> forMember(MemberCode member, String digest) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FOR_MEMBER)
                .bind("member", member.value())
                .bind("digest", HexFormat.of().parseHex(digest))
                .map((row, context) -> StoredFile.of(row))
                .findOne());
  }

  void complete(StoredFile file) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE stored_file SET complete_at = now(), touched_at = now() WHERE id = ?",
                file.id()));
  }

  /** Forgets a file that never was what was announced. */
  void forget(StoredFile file) {
    jdbi.useTransaction(
        tx -> {
          tx.execute(
              "DELETE FROM file_key WHERE month = ? AND file_id = ?",
              file.month().atDay(1),
              file.id());
          tx.execute("DELETE FROM stored_file WHERE id = ?", file.id());
        });
  }
}
