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
      "the dossier has not come to that step or has ended: dossier show says who holds it"),
  /** Made by no step, or an act of which no dossier is known. */
  CALL(
      "Trục không có gì để yêu cầu lại: gọi bên thiếu và bên có bản ghi",
      "there is nothing that the hub could ask for: call who lacks it and who has it");

  private final String vietnamese;
  private final String english;

  ItemAdvice(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /**
   * Of an item.
   *
   * @param missing what is missing
   * @param stepState where the step stands that makes the record; null where it was not asked for
   */
  static ItemAdvice of(
      boolean late, boolean dossierKnown, Missing missing, @Nullable String stepState) {
    if (!late) {
      return WAIT;
    }
    if (!dossierKnown) {
      return missing == Missing.ACT ? CALL : RESEND;
    }
    if (missing == Missing.RESULT) {
      return RESULT;
    }
    if (stepState != null) {
      return RESUME;
    }
    return missing == Missing.OF_NO_STEP ? CALL : DOSSIER;
  }

  /** What is missing. */
  enum Missing {
    /** The act itself, of which another agency has what follows. */
    ACT,
    /** What a step makes. */
    OF_A_STEP,
    /** What no step makes, as a personal number. */
    OF_NO_STEP,
    /** Only what the holder of that very record said of it. */
    RESULT;

    static Missing of(String kind, String record, String holds, String service) {
      if (record.equals(holds)) {
        return RESULT;
      }
      if (record.equals(kind)) {
        return ACT;
      }
      return service.isEmpty() ? OF_NO_STEP : OF_A_STEP;
    }
  }

  String vietnamese() {
    return vietnamese;
  }

  String english() {
    return english;
  }
}
