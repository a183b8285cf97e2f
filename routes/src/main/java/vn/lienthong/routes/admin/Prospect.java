package vn.lienthong.routes.admin;

/** What would happen to a message; its name is what operators and the stored results say. */
enum Prospect {
  /** It goes on the wire: it surely never was. */
  GUI(true, "it is sent"),
  /** It may have been sent: the receiver is asked first, only "not known" sends it again. */
  HOI_TRUOC(true, "the receiver is asked first, it may have it"),
  /** It may have been sent, and the receiver answers no questions: it knows it by its id. */
  GUI_LAI_CUNG_MA(true, "it is sent again, the receiver knows it by its id"),
  /** It is put into the inbox of a member that fetches. */
  VAO_HOP_THU(true, "it waits in the receiver's inbox"),
  /** The receiver is suspended: it waits until that ends. */
  CHO_BEN_NHAN(true, "it waits until the receiver is active again"),
  /** It is given up; its sender is told. */
  BO(true, "it is given up, its sender is told"),
  /** It must not take effect any more. */
  HET_HAN(false, "it has expired"),
  /** It waits or is being delivered: nobody needs to do anything. */
  DANG_GIAO(false, "it waits or is being delivered already"),
  /** Its receiver has confirmed it. */
  DA_XONG(false, "it was delivered"),
  /** An operator gave it up before. */
  DA_BO(false, "it was given up"),
  /** No member file names its receiver. */
  KHONG_CO_BEN_NHAN(false, "its receiver is no member"),
  /** Somebody or something was faster. */
  DA_DOI(false, "it has changed meanwhile");

  private final boolean possible;
  private final String english;

  Prospect(boolean possible, String english) {
    this.possible = possible;
    this.english = english;
  }

  boolean isPossible() {
    return possible;
  }

  String english() {
    return english;
  }
}
