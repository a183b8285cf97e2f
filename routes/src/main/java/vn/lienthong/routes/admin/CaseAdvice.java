package vn.lienthong.routes.admin;

import vn.lienthong.connectors.evidence.HandOverState;

/** What an operator does next with a case. */
enum CaseAdvice {
  /** It is over. */
  NOTHING("Không còn việc gì", "nothing: it is closed"),
  /** Its message stands still. */
  TAKE_UP(
      "Sửa nguyên nhân, rồi ./lienthong replay do --message {message} --reason \"...\";"
          + " không sửa được: replay skip",
      "mend the cause, then replay do, or replay skip where it cannot be mended"),
  /** Its message is on its way again. */
  WAIT("Thông điệp đang được giao; hồ sơ sẽ tự đi tiếp", "its message is being delivered: wait"),
  /** A step was refused. */
  CALL(
      "Gọi bên từ chối và {starter} (config/members), giải quyết với người dân; rồi ./lienthong"
          + " dossier show {dossier} và dossier redo, skip hoặc end: việc tự đóng. Chỉ đóng việc"
          + " (./lienthong cases close {id} --reason \"...\") thì hồ sơ vẫn đứng",
      "call who refused and the body that began the dossier, settle it with the citizen; then"
          + " dossier redo, skip or end, which closes the case; cases close alone leaves the"
          + " dossier standing"),
  /** Who holds the dossier is late. */
  HURRY(
      "./lienthong dossier show {dossier} nói ai đang giữ: gọi họ; có kết quả thì việc tự đóng."
          + " Không được thì dossier redo, skip hoặc end",
      "dossier show says who holds it: call them; the case closes by itself with the result, else"
          + " dossier redo, skip or end"),
  /** A notice does not fit. */
  COMPARE(
      "Hỏi cơ sở y tế và {starter} giấy nào đúng; hồ sơ vẫn chạy, sai thì ./lienthong dossier end"
          + " {dossier}; xong thì ./lienthong cases close {id} --reason \"...\"",
      "ask the facility and the body that began the dossier which is right; the dossier goes on, end"
          + " it where it is wrong; then cases close"),
  /** A body's book lacks a record. */
  RECONCILE(
      "./lienthong reconcile list nói bên nào thiếu, bên nào có: resend hoặc resume rồi đợi kỳ sau;"
          + " sổ khớp thì việc tự đóng",
      "reconcile list says who lacks it and who has it: resend or resume, then wait for the next"
          + " round; the case closes by itself when the books agree"),
  /** An agency did what the dossier does not use. */
  UNDO(
      "Bên gửi {message} đã làm xong một bước mà hồ sơ không nhận nữa: ./lienthong dossier show"
          + " {dossier}. Hồ sơ còn chạy thì dossier redo để nhận kết quả; đã kết thúc thì thống nhất"
          + " với bên đó và {starter}: giữ hay hủy. Xong thì ./lienthong cases close {id} --reason"
          + " \"...\"",
      "who sent the message did a step that the dossier no longer takes: where it still runs, dossier"
          + " redo asks for the result again; where it is over, agree with them and with the body that"
          + " began the dossier whether it stands or is undone there; then cases close"),
  /** Two bodies do not agree whose papers are right. */
  SETTLE(
      "Mời hai bên quyết định (xem chứng cứ của {message}) thống nhất rồi gửi lại KetQuaXacMinhSaiLech:"
          + " vụ tự đóng khi hai bên giống nhau. Trục không sửa dữ liệu của ai",
      "bring both deciders together: the case closes by itself once both send the same conclusion;"
          + " the hub changes nobody's data"),
  /** A message of the hub's own did not reach anybody. */
  TELL(
      "Hỏi {receiver} vì sao từ chối, báo nội dung bằng cách khác: trục không gửi lại; xong thì"
          + " ./lienthong cases close {id} --reason \"...\"",
      "ask the receiver why, by the incident id, and see that it learns of it in another way: the"
          + " hub does not send it again; then cases close");

  private final String vietnamese;
  private final String english;

  CaseAdvice(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  static CaseAdvice of(OpenCase one) {
    if (one.closedAt() != null) {
      return NOTHING;
    }
    HandOverState delivery = one.delivery();
    if (delivery == null) {
      return settled(one);
    }
    return switch (delivery) {
      case TREO, HONG -> TAKE_UP;
      case CHO, DA_XEP, DANG_GUI -> WAIT;
      case XONG, HET_HAN, BO_QUA -> settled(one);
    };
  }

  private static CaseAdvice settled(OpenCase one) {
    return switch (one.kind()) {
      case HO_SO -> CALL;
      case QUA_HAN -> HURRY;
      case DOI_CHIEU -> COMPARE;
      case DOI_SOAT -> RECONCILE;
      case KET_QUA_THUA -> UNDO;
      case SAI_LECH -> SETTLE;
      case THONG_DIEP -> TELL;
    };
  }

  String vietnamese(OpenCase one) {
    return vietnamese
        .replace("{id}", Long.toString(one.id()))
        .replace("{message}", one.message())
        .replace("{receiver}", one.receiver())
        .replace("{dossier}", String.valueOf(one.dossierCode()))
        .replace("{starter}", String.valueOf(one.starter()));
  }

  String english() {
    return english;
  }
}
