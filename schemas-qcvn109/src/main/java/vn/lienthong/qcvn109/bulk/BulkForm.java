package vn.lienthong.qcvn109.bulk;

import java.util.Optional;

/** In which form the rows of a file stand. */
public enum BulkForm {
  /** RFC 4180 in UTF-8 with a header, one row a line: no value holds a line break. */
  CSV("text/csv", ".csv"),
  /** A {@code DanhSach...} of the contract. */
  XML("application/xml", ".xml");

  private final String mediaType;
  private final String ending;

  BulkForm(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** {@code LoaiTep}. */
  public String mediaType() {
    return mediaType;
  }

  /** How the name of such a file ends. */
  public String ending() {
    return ending;
  }

  /** The form of a media type. */
  public static Optional<BulkForm> of(String mediaType) {
    for (BulkForm form : values()) {
      if (form.mediaType.equals(mediaType)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
