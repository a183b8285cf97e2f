package vn.lienthong.routes.command;

import java.util.Arrays;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.routes.admin.Prospect;

/** What a stored value means to people; one that is not known stands for itself. */
record Words(String vietnamese, String english) {
  private static final String UNKNOWN = "?";

  static Words ofState(String name) {
    return known(HandOverState.values(), name) ? of(HandOverState.valueOf(name)) : unknown();
  }

  private static Words of(HandOverState state) {
    return switch (state) {
      case CHO, DA_XEP -> new Words("đang chờ gửi", "waits to be sent");
      case DANG_GUI -> new Words("đang gửi", "being sent");
      case XONG -> new Words("đã giao, bên nhận đã xác nhận", "delivered and confirmed");
      case HONG ->
          new Words(
              "chính trục xử lý lỗi nhiều lần, đã dừng thử",
              "the hub itself failed too often, dead");
      case TREO ->
          new Words("bên nhận lỗi quá nhiều lần, đã treo", "the receiver failed too often, parked");
      case HET_HAN -> new Words("đã hết hạn trước khi giao", "expired before delivery");
      case BO_QUA -> new Words("cán bộ vận hành đã dừng", "given up by an operator");
    };
  }

  static Words ofProspect(String name) {
    if (!known(Prospect.values(), name)) {
      return name.equals("CHO") ? new Words("chưa làm", "not done yet") : unknown();
    }
    Prospect prospect = Prospect.valueOf(name);
    return new Words(prospect.vietnamese(), prospect.english());
  }

  static Words ofErrorCode(String wireCode) {
    return HubErrorCode.ofWireCode(wireCode)
        .map(code -> new Words(code.vietnamese(), code.english()))
        .orElseGet(Words::unknown);
  }

  static Words ofLane(String name) {
    return switch (name) {
      case "open" -> new Words("đường tới bên nhận thông", "its lane is open");
      case "closed" ->
          new Words(
              "bên nhận đang gặp sự cố: gọi đầu mối ghi trong config/members, trục tự gửi khi"
                  + " thông lại",
              "its lane is closed: call its contact; the hub goes on when it is back");
      case "suspended" -> new Words("bên nhận đang tạm ngừng", "the receiver is suspended");
      case "inbox" -> new Words("bên nhận tự lấy từ hộp thư", "the receiver fetches");
      case "no member" -> new Words("không có thành viên này", "no such member");
      default -> unknown();
    };
  }

  static Words ofRequestState(String name) {
    return switch (name) {
      case "CHO_DUYET" -> new Words("chờ người khác duyệt", "waits for another person");
      case "DANG_LAM" -> new Words("đang làm", "under way");
      case "XONG" -> new Words("đã làm", "done");
      case "HET_HAN" -> new Words("quá hạn duyệt, không làm gì", "nobody agreed in time");
      default -> unknown();
    };
  }

  static Words ofAction(String word) {
    return switch (word) {
      case "replay" -> new Words("gửi lại nguyên văn", "send again");
      case "give-up" -> new Words("dừng hẳn", "give up");
      default -> unknown();
    };
  }

  private static boolean known(Enum<?>[] values, String name) {
    return Arrays.stream(values).anyMatch(one -> one.name().equals(name));
  }

  private static Words unknown() {
    return new Words(UNKNOWN, UNKNOWN);
  }

  @Override
  public String toString() {
    return vietnamese.equals(UNKNOWN) ? UNKNOWN : vietnamese + " / " + english;
  }
}
