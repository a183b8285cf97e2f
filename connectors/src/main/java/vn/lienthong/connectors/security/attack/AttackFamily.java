package vn.lienthong.connectors.security.attack;

/** What an attack plays with. */
public enum AttackFamily {
  /** Nothing: these must pass under the very same settings. */
  CONTROL("Thông điệp tốt", "Good controls"),
  /** A good signature moved to where it still verifies. */
  WRAPPING("Bọc chữ ký", "Signature wrapping"),
  /** What the signature points at. */
  REFERENCE("Tham chiếu của chữ ký", "References"),
  /** What is done to the content before it is digested. */
  TRANSFORM("Phép biến đổi", "Transforms"),
  /** Identifiers that mean two places. */
  IDENTIFIER("Mã định danh trùng", "Duplicate identifiers"),
  /** Several of what there must be one of. */
  COUNT("Nhiều chữ ký", "Several signatures"),
  /** What canonicalization hides. */
  HIDDEN_TEXT("Chú thích, chỉ thị trong chữ ký", "Comments and instructions"),
  /** Whose key it is said to be. */
  KEY_INFO("Thông tin khóa", "KeyInfo"),
  /** Methods and values of signature and digest. */
  ALGORITHM("Thuật toán", "Algorithms"),
  /** The content itself. */
  CONTENT("Nội dung bị sửa", "Changed content"),
  /** A good message at a wrong time or by a wrong hand. */
  REPLAY("Phát lại", "Replay"),
  /** Document types and entities. */
  DOCTYPE("DOCTYPE và thực thể", "DOCTYPE and entities"),
  /** What would load something from outside. */
  OUTSIDE("Nạp từ bên ngoài", "Loading from outside"),
  /** Character sets. */
  ENCODING("Bảng mã", "Encodings"),
  /** Too much of something. */
  LIMIT("Vượt giới hạn", "Limits"),
  /** The SOAP message around a document. */
  SOAP("Vỏ SOAP", "SOAP envelope"),
  /** XAdES properties and time-stamps. */
  XADES("XAdES và dấu thời gian", "XAdES and time-stamps"),
  /** What became of the signer's registered certificate. */
  CERTIFICATE("Trạng thái chứng thư", "Certificate states");

  private final String vietnamese;
  private final String english;

  AttackFamily(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** Its Vietnamese name. */
  public String vietnamese() {
    return vietnamese;
  }

  /** Its English name. */
  public String english() {
    return english;
  }
}
