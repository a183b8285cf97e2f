package vn.lienthong.routes.policy;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.contract.ServiceMode;
import vn.lienthong.qcvn109.contract.ServiceOrder;

/**
 * A service of the contract as this hub carries it: which there are and what they are like is data
 * of the contract; who may call them, the agreements say.
 *
 * @param wireName {@code LoaiThongDiep}, which is also the local name of the payload element
 * @param mode how it is answered
 * @param receiver who takes it
 * @param order what its messages may not overtake each other about
 * @param issues whether its first answer stands for ever, see {@link ServiceContract}
 * @param event whether it tells of something that happened: the hub takes it and passes it on
 */
public record HubService(
    String wireName,
    Mode mode,
    Receiver receiver,
    ServiceOrder order,
    boolean issues,
    boolean event) {
  /** Connection test: any member asks, the hub answers what it saw; no effect. */
  public static final String CONNECTION_TEST = "KiemTraKetNoi";

  /** Shared code lists: no personal data. */
  public static final String CODE_LISTS = "DanhMucDungChung";

  /** Figures for those who steer: small ones hidden, nobody named. */
  public static final String STATISTICS = "ThongKeTongHop";

  /** The proof of a look-up: the hub says what its evidence says. */
  public static final String LOOK_UP_PROOF = "ChungNhanKhaiThac";

  private static final String HUB = "hub";
  // What the contract lets the hub answer at once, and it does.
  private static final Set<String> ANSWERED =
      Set.of(CONNECTION_TEST, CODE_LISTS, STATISTICS, LOOK_UP_PROOF);

  // One agreement may let every member call them.
  private static final Set<String> FOR_EVERYBODY = Set.of(CONNECTION_TEST, CODE_LISTS);

  // Events that the hub keeps and passes on so far.
  private static final Set<String> TAKEN =
      Set.of("GiayChungSinh", "GiayBaoTu", "DinhChinhGiay", "BanDienTuGiayTo", "ThuHoiBanDienTu");

  // Events that whoever may have them subscribes to: published once, as they were signed.
  private static final Set<String> PUBLISHED =
      Set.of("SuKienHoTich", "SuKienDanCu", "SuKienTheBHYT");

  // What members answer to the hub, which asked.
  private static final Set<String> RECONCILED = Set.of("DoiSoatDuLieu");

  // Cases of papers that disagree: the hub opens them and asks both deciders.
  private static final Set<String> CASES = Set.of("YeuCauXacMinhSaiLech", "KetQuaXacMinhSaiLech");

  // Whose file the hub divides: the provider gets parts, and the hub their results.
  private static final Set<String> DIVIDED =
      Set.of("XacThucHangLoat", "CapNhatHangLoat", "LamGiauDuLieu");

  /** The result of a part for the hub, and of the whole file for its sender. */
  public static final String BULK_RESULT = "KetQuaHangLoat";

  private static final Map<String, HubService> ALL =
      ServiceContracts.all().stream()
          .filter(HubService::isCarried)
          .map(HubService::of)
          .collect(
              toUnmodifiableMap(
                  HubService::wireName, Function.identity(), (newer, older) -> newer));

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

  /** The service with this {@code LoaiThongDiep}. */
  public static Optional<HubService> named(String wireName) {
    return Optional.ofNullable(ALL.get(wireName));
  }

  /** The services whose questions members answer at once. */
  public static Set<String> askedOfMembers() {
    return ALL.values().stream()
        .filter(HubService::isAskedOfMembers)
        .map(HubService::wireName)
        .collect(toUnmodifiableSet());
  }

  /** The services whose questions the hub answers itself. */
  public static Set<String> answeredByHub() {
    return ANSWERED;
  }

  /** Whether a contract is about the way in which members call it. */
  public boolean isOf(ServiceContract contract) {
    return (mode == Mode.SYNC) == (contract.mode() == ServiceMode.SYNC);
  }

  /** Whether a member answers its questions at once. */
  public boolean isAskedOfMembers() {
    return mode == Mode.SYNC && receiver == Receiver.PROVIDER;
  }

  /** Whether one agreement may let every member call it: it gives nobody's data. */
  public boolean isForEverybody() {
    return FOR_EVERYBODY.contains(wireName);
  }

  /** Whether it is about a dossier of a joint procedure, which it then has to name. */
  public boolean startsOrMovesDossier() {
    return receiver == Receiver.HUB
        && mode == Mode.ASYNC
        && !event
        && !RECONCILED.contains(wireName)
        && !CASES.contains(wireName)
        && !BULK_RESULT.equals(wireName);
  }

  /** Whether its message names a file of rows, which the hub hands to the provider in parts. */
  public boolean isDivided() {
    return DIVIDED.contains(wireName);
  }

  /** Whether an event goes to everybody who subscribes to it. */
  public static boolean isPublished(String wireName) {
    return PUBLISHED.contains(wireName);
  }

  private static boolean isCarried(ServiceContract contract) {
    return switch (contract.mode()) {
      case ASYNC -> true;
      case SYNC -> !contract.to().equals(HUB) || ANSWERED.contains(contract.service());
      case EVENT -> TAKEN.contains(contract.service()) || isPublished(contract.service());
      case BULK -> true;
    };
  }

  private static HubService of(ServiceContract contract) {
    return new HubService(
        contract.service(),
        contract.mode() == ServiceMode.SYNC ? Mode.SYNC : Mode.ASYNC,
        isForHub(contract) ? Receiver.HUB : Receiver.PROVIDER,
        contract.order(),
        contract.firstAnswerStands(),
        contract.mode() == ServiceMode.EVENT);
  }

  private static boolean isForHub(ServiceContract contract) {
    return contract.to().equals(HUB)
        || contract.mode() == ServiceMode.EVENT
        || RECONCILED.contains(contract.service())
        || CASES.contains(contract.service())
        || BULK_RESULT.equals(contract.service());
  }
}
