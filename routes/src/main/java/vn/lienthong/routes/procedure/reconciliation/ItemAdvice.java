package vn.lienthong.routes.procedure.reconciliation;

import org.jspecify.annotations.Nullable;

/** What an operator does next with a record that is missing. */
enum ItemAdvice {
  /** Its time has not passed. */
  WAIT("Còn trong hạn: đợi kỳ sau", "on its way: wait for the next round"),
  /** The hub knows of no dossier: the result of the registration may have been lost. */
  RESEND(
      "Trục không biết hồ sơ nào có số này: có thể kết quả đăng ký bị mất trên đường. ./lienthong"
          + " reconcile resend {id} --reason \"...\"; không thuộc hồ sơ liên thông nào thì gọi bên"
          + " thiếu",
      "the hub knows of no dossier with that number, its result may be lost: reconcile resend; where"
          + " it belongs to none, call who lacks it"),
  /** Made, but its result never came. */
  RESULT(
      "Đã làm xong mà kết quả chưa về: ./lienthong reconcile resend {id} --reason \"...\"",
      "made, but its result never came: reconcile resend"),
  /** Asked for and not made, or made and lost. */
  RESUME(
      "Gọi bên thiếu, rồi ./lienthong reconcile resume {id} --seen <seen> --reason \"...\"",
      "call who lacks it, then reconcile resume"),
  /** The dossier has not come to that step, or has ended. */
  DOSSIER(
      "Hồ sơ chưa tới bước này hoặc đã dừng: ./lienthong dossier show nói ai đang giữ",
      "the dossier has not come to that step or has ended: dossier show says who holds it");

  private final String vietnamese;
  private final String english;

  ItemAdvice(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /**
   * Of an item.
   *
   * @param onlyResultMissing whether the holder has that very record
   * @param stepState where the step stands that makes the record; null where it was not asked for
   */
  static ItemAdvice of(
      boolean late, boolean dossierKnown, @Nullable String stepState, boolean onlyResultMissing) {
    if (!late) {
      return WAIT;
    }
    if (!dossierKnown) {
      return RESEND;
    }
    if (onlyResultMissing) {
      return RESULT;
    }
    return stepState == null ? DOSSIER : RESUME;
  }

  String vietnamese() {
    return vietnamese;
  }

  String english() {
    return english;
  }
}
