package vn.lienthong.connectors.evidence.container;

import java.time.YearMonth;
import java.time.ZoneOffset;
import vn.lienthong.connectors.evidence.EvidenceSummary;
import vn.lienthong.connectors.evidence.chain.Problem;
import vn.lienthong.connectors.evidence.chain.RecordName;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * A document that belongs into an export can be opened no more, though nobody has erased it: which,
 * why, and from which backup it comes back, in both languages. Nothing was exported.
 */
public final class ContentLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String vietnamese;

  ContentLostException(EvidenceSummary document, Problem problem) {
    super(
        "Document %d (%s/%s, kept %s): %s. Nothing was exported. %s"
            .formatted(
                document.id(),
                document.sender(),
                document.messageId(),
                kept(document),
                problem.english(),
                english(document, problem)));
    this.vietnamese =
        "Tài liệu %d (%s/%s, lưu lúc %s): %s. Chưa xuất gì. %s"
            .formatted(
                document.id(),
                document.sender(),
                document.messageId(),
                kept(document),
                problem.vietnamese(),
                vietnamese(document, problem));
  }

  /** Always the same. */
  public HubErrorCode code() {
    return HubErrorCode.CONTENT_LOST;
  }

  /** In Vietnamese; the message is in English. */
  public String vietnamese() {
    return vietnamese;
  }

  private static String english(EvidenceSummary document, Problem problem) {
    return problem == Problem.MONTH_KEY_MISSING
        ? "Put back the file of the content keys from a backup of the keys that has the month %s, then export again"
            .formatted(month(document))
        : ("Change nothing, call the security officer; ./lienthong evidence verify --contents says how"
                + " many there are. Restore into an empty folder the data of a backup that was made"
                + " after %s and before the damage, with the latest keys (./lienthong restore), and"
                + " export from there")
            .formatted(kept(document));
  }

  private static String vietnamese(EvidenceSummary document, Problem problem) {
    return problem == Problem.MONTH_KEY_MISSING
        ? "Đưa lại tệp khóa nội dung từ một bản sao lưu khóa có tháng %s, rồi xuất lại."
            .formatted(month(document))
        : ("Giữ nguyên hiện trường, báo đơn vị an toàn thông tin; ./lienthong evidence verify --contents"
                + " cho biết có bao nhiêu nội dung như vậy. Phục hồi vào một thư mục trống bản sao lưu"
                + " dữ liệu lập sau %s và trước khi hỏng, cùng bản khóa mới nhất (./lienthong restore),"
                + " rồi xuất từ đó.")
            .formatted(kept(document));
  }

  private static String kept(EvidenceSummary document) {
    return RecordName.time(document.recordedAt().toInstant());
  }

  /** By the clock of the one who kept it: within a minute of a month's end it may be the other. */
  private static YearMonth month(EvidenceSummary document) {
    return YearMonth.from(document.recordedAt().withOffsetSameInstant(ZoneOffset.UTC));
  }
}
