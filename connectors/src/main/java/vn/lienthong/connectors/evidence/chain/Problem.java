package vn.lienthong.connectors.evidence.chain;

/** What may be wrong with a chain, in the words of both languages. */
public enum Problem {
  /** Its signature does not hold, or is another's. */
  HEAD_UNTRUSTED("đầu chuỗi không tin được", "the head cannot be trusted"),
  /** It does not continue the head before. */
  HEAD_UNLINKED("đầu chuỗi không nối với đầu trước", "the head does not continue the one before"),
  /** A number is left out. */
  BATCH_MISSING("thiếu lô", "a batch is missing"),
  /** The row beside the head says something else than the head. */
  BATCH_ROW_CHANGED("dòng của lô khác đầu chuỗi đã ký", "the batch's row differs from its head"),
  /** The leaves are not those that were signed. */
  ROOT_WRONG(
      "các lá không cho ra gốc đã ký: thứ tự đổi, hoặc bản ghi và lá cùng bị đổi",
      "the leaves do not give the signed root: their order, or a record with its leaf, changed"),
  /** More or fewer leaves than were signed. */
  COUNT_WRONG("số lá khác số đã ký", "the number of leaves is not the signed one"),
  /** The record is not the one that was sealed. */
  RECORD_CHANGED("dữ liệu mô tả của bản ghi đã đổi", "the record's row was changed"),
  /** There is a leaf of it, but no record. */
  RECORD_MISSING("bản ghi đã bị xóa", "the record was removed"),
  /** The record holds, its leaf does not. */
  LEAF_CHANGED("lá của bản ghi đã đổi", "the record's leaf was changed"),
  /** The kept content is not the one that was sealed. */
  CONTENT_CHANGED("nội dung (bản mã) đã đổi", "the content (ciphertext) was changed"),
  /** The content is gone and no event says why: neither an erasure nor the end of its month. */
  CONTENT_MISSING(
      "mất nội dung mà chuỗi không ghi lý do (xóa hoặc hết hạn lưu)",
      "the content is gone and no record says why (an erasure, or the retention time)"),
  /** The content is there, its own key is gone, and no event says why. */
  KEY_MISSING(
      "mất khóa của nội dung, không mở được nữa, mà chuỗi không ghi lý do (xóa hoặc hết hạn lưu)",
      "the content's key is gone: it can be opened no more, and no record says why (an erasure, or"
          + " the retention time)"),
  /** Its own key does not unwrap. */
  KEY_CHANGED(
      "khóa của nội dung đã đổi, không mở được nữa",
      "the content's key was changed: it can be opened no more"),
  /** Its month's key is not in the file of the keys. */
  MONTH_KEY_MISSING(
      "không có khóa tháng trong tệp khóa nội dung, không mở được",
      "the month's key is not in the file of the content keys: the content cannot be opened"),
  /** Content and key are whole, and do not belong together. */
  CONTENT_NOT_OPENED(
      "khóa không mở ra đúng nội dung đã ghi (khóa của nội dung khác)",
      "its key does not open the recorded content: it is another one's"),
  /** It stands in two batches. */
  RECORD_TWICE("bản ghi nằm trong hai lô", "the record stands in two batches"),
  /** It stands in no batch and waits for none. */
  NOT_IN_CHAIN("bản ghi không thuộc lô nào", "the record stands in no batch"),
  /** Later ones were sealed long ago, it was not. */
  NOT_SEALED("bản ghi chưa được niêm phong quá lâu", "the record has waited too long to be sealed"),
  /** The copy ends early, or its frames are damaged. */
  COPY_DAMAGED("tệp sao chép hỏng hoặc bị cắt", "the copy is damaged or cut"),
  /** A head that somebody has seen is not in the chain. */
  FORKED("chuỗi rẽ nhánh: đầu đã thấy khác đầu trong chuỗi", "a fork: another head was seen"),
  /** The chain ends before a head that somebody has seen. */
  CUT("chuỗi bị cắt: đầu đã thấy không còn", "cut: a head that was seen is gone");

  private final String vietnamese;
  private final String english;

  Problem(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** Whether it keeps a document's content from being opened. */
  public boolean ofContent() {
    return switch (this) {
      case CONTENT_CHANGED,
          CONTENT_MISSING,
          KEY_MISSING,
          KEY_CHANGED,
          MONTH_KEY_MISSING,
          CONTENT_NOT_OPENED ->
          true;
      default -> false;
    };
  }

  /** For people. */
  public String vietnamese() {
    return vietnamese;
  }

  /** For people. */
  public String english() {
    return english;
  }
}
