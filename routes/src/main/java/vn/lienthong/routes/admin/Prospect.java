package vn.lienthong.routes.admin;

/** What would happen to a message; its name is what the stored results say. */
public enum Prospect {
  /** It goes on the wire: it surely never was. */
  GUI(true, "sẽ gửi: chắc chắn chưa gửi lần nào", "it is sent"),
  /** It may have been sent: the receiver is asked first, only "not known" sends it again. */
  HOI_TRUOC(
      true,
      "có thể bên nhận đã có: hỏi bên nhận trước, chưa có mới gửi",
      "the receiver is asked first, it may have it"),
  /** It may have been sent, and the receiver answers no questions: it knows it by its id. */
  GUI_LAI_CUNG_MA(
      true,
      "có thể bên nhận đã có: gửi lại đúng nguyên văn, bên nhận nhận ra theo mã",
      "it is sent again, the receiver knows it by its id"),
  /** It is put into the inbox of a member that fetches. */
  VAO_HOP_THU(true, "vào hộp thư, chờ bên nhận tự lấy", "it waits in the receiver's inbox"),
  /** The receiver is suspended: it waits until that ends. */
  CHO_BEN_NHAN(
      true, "chờ đến khi bên nhận hoạt động lại", "it waits until the receiver is active again"),
  /** It is given up and surely had no effect; its sender is told. */
  BO(
      true,
      "dừng hẳn: chắc chắn chưa có hiệu lực, biên nhận của bên gửi thành TU_CHOI",
      "it is given up: it surely had no effect, its sender's receipt becomes TU_CHOI"),
  /** It is given up, and the receiver may have acted on it: its sender does not know either. */
  BO_CHUA_RO(
      true,
      "dừng hẳn: có thể đã có hiệu lực ở bên nhận, biên nhận của bên gửi là CHUA_RO",
      "it is given up: it may have taken effect at the receiver, its sender's receipt is CHUA_RO"),
  /** The hub's own is given up and surely had no effect: no other sender is to be told. */
  BO_CUA_TRUC(
      true,
      "dừng hẳn: thông điệp của trục, chắc chắn chưa có hiệu lực, không có bên gửi khác để báo",
      "it is given up: the hub's own, it surely had no effect, there is no other sender to tell"),
  /** The hub's own is given up, and the receiver may have acted on it. */
  BO_CUA_TRUC_CHUA_RO(
      true,
      "dừng hẳn: thông điệp của trục, có thể đã có hiệu lực ở bên nhận, không có bên gửi khác để"
          + " báo",
      "it is given up: the hub's own, it may have taken effect at the receiver, there is no other"
          + " sender to tell"),
  /** It must not take effect any more. */
  HET_HAN(false, "không gửi: đã hết hạn", "it has expired"),
  /** It waits or is being delivered: nobody needs to do anything. */
  DANG_GIAO(
      false, "không cần làm: đang chờ gửi hoặc đang gửi", "it waits or is being delivered already"),
  /** Its receiver has confirmed it. */
  DA_XONG(false, "không cần làm: đã giao xong", "it was delivered"),
  /** An operator gave it up before. */
  DA_BO(false, "không cần làm: đã dừng từ trước", "it was given up"),
  /** No member file names its receiver. */
  KHONG_CO_BEN_NHAN(
      false,
      "không gửi được: không có thành viên nào mang mã bên nhận",
      "its receiver is no member"),
  /** Somebody or something was faster. */
  DA_DOI(false, "không làm gì: vừa thay đổi trong lúc đó", "it has changed meanwhile");

  private final boolean possible;
  private final String vietnamese;
  private final String english;

  Prospect(boolean possible, String vietnamese, String english) {
    this.possible = possible;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  boolean isPossible() {
    return possible;
  }

  /** What it means, in Vietnamese, without a full stop. */
  public String vietnamese() {
    return vietnamese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }
}
