package vn.lienthong.routes.policy;

import java.util.Arrays;
import java.util.Optional;

/**
 * The services of this version and how they are answered; who may call them, the agreements say.
 */
public enum HubService {
  /** Birth, residence and health-insurance card in one dossier: a one-stop asks the hub. */
  LIEN_THONG_KHAI_SINH("LienThongKhaiSinh", Mode.ASYNC, Receiver.HUB),
  /** Result of a step: an agency tells the hub. */
  KET_QUA_HO_SO("KetQuaHoSo", Mode.ASYNC, Receiver.HUB, Order.DOSSIER),
  /** A personal number for a newborn: civil status asks population. */
  CAP_SO_DINH_DANH("CapSoDinhDanh", Mode.SYNC, Receiver.PROVIDER),
  /** What is recorded of a citizen: whoever has an agreement asks population. */
  TRA_CUU_THONG_TIN_CONG_DAN("TraCuuThongTinCongDan", Mode.SYNC, Receiver.PROVIDER),
  /** Progress of a dossier for the national portal. */
  CAP_NHAT_TIEN_DO("CapNhatTienDoHoSoMC", Mode.ASYNC, Receiver.PROVIDER, Order.DOSSIER),
  /** Birth registration, a step that only the hub asks for. */
  DANG_KY_KHAI_SINH("DangKyKhaiSinh", Mode.ASYNC, Receiver.PROVIDER),
  /** Permanent residence, a step that only the hub asks for. */
  DANG_KY_THUONG_TRU("DangKyThuongTru", Mode.ASYNC, Receiver.PROVIDER),
  /** Health-insurance card, a step that only the hub asks for. */
  CAP_THE_BHYT("CapTheBHYT", Mode.ASYNC, Receiver.PROVIDER),
  /** All results of a dossier: the hub tells the body that started it. */
  TRA_KET_QUA_HO_SO("TraKetQuaHoSo", Mode.ASYNC, Receiver.PROVIDER, Order.DOSSIER),
  /** Connection test: any member asks, the hub answers what it saw; no effect. */
  KIEM_TRA_KET_NOI("KiemTraKetNoi", Mode.SYNC, Receiver.HUB);

  private final String wireName;
  private final Mode mode;
  private final Receiver receiver;
  private final Order order;

  HubService(String wireName, Mode mode, Receiver receiver) {
    this(wireName, mode, receiver, Order.NONE);
  }

  HubService(String wireName, Mode mode, Receiver receiver, Order order) {
    this.wireName = wireName;
    this.mode = mode;
    this.receiver = receiver;
    this.order = order;
  }

  /** How a service is answered. */
  public enum Mode {
    /** At once, with the signed answer. */
    SYNC,
    /** With a receipt; the effect follows. */
    ASYNC
  }

  /** Who takes the message. */
  public enum Receiver {
    /** The hub itself: a joint procedure. */
    HUB,
    /** A member that provides the service. */
    PROVIDER
  }

  /** What its messages may not overtake each other about. */
  public enum Order {
    /** Each for itself. */
    NONE,
    /** Those of one sender about one dossier come to a receiver as they were accepted. */
    DOSSIER
  }

  /** The service with this {@code LoaiThongDiep}. */
  public static Optional<HubService> named(String wireName) {
    return Arrays.stream(values()).filter(s -> s.wireName.equals(wireName)).findFirst();
  }

  /** {@code LoaiThongDiep}, which is also the local name of the payload element. */
  public String wireName() {
    return wireName;
  }

  /** How it is answered. */
  public Mode mode() {
    return mode;
  }

  /** What its messages may not overtake each other about. */
  public Order order() {
    return order;
  }

  /** Who takes it. */
  public Receiver receiver() {
    return receiver;
  }

  /** Whether it is about a dossier of a joint procedure, which it then has to name. */
  public boolean startsOrMovesDossier() {
    return receiver == Receiver.HUB && mode == Mode.ASYNC;
  }

  /**
   * Whether its answer makes something that must not be made twice: the first answer stands for
   * ever. Any other answer of a synchronous service is a look-up, which grows old.
   */
  public boolean issues() {
    return this == CAP_SO_DINH_DANH;
  }

  /** Whether it is a step of a joint procedure, which only the hub asks for. */
  public boolean isStep() {
    return switch (this) {
      case DANG_KY_KHAI_SINH, DANG_KY_THUONG_TRU, CAP_THE_BHYT -> true;
      default -> false;
    };
  }
}
