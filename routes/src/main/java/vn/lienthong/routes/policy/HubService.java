package vn.lienthong.routes.policy;

import static java.util.stream.Collectors.toUnmodifiableMap;

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

  private static final String HUB = "hub";
  // What the contract lets the hub answer at once, and it does.
  private static final Set<String> ANSWERED = Set.of(CONNECTION_TEST);

  // Events that the hub keeps and passes on so far.
  private static final Set<String> TAKEN =
      Set.of("GiayChungSinh", "GiayBaoTu", "DinhChinhGiay", "BanDienTuGiayTo", "ThuHoiBanDienTu");

  // Events that whoever may have them subscribes to: published once, as they were signed.
  private static final Set<String> PUBLISHED =
      Set.of("SuKienHoTich", "SuKienDanCu", "SuKienTheBHYT");

  // What members answer to the hub, which asked: by messages, while the other bulk services need
  // files.
  private static final Set<String> RECONCILED = Set.of("DoiSoatDuLieu");

  // Cases of papers that disagree: the hub opens them and asks both deciders.
  private static final Set<String> CASES = Set.of("YeuCauXacMinhSaiLech", "KetQuaXacMinhSaiLech");

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

  /** The services whose questions the hub answers itself. */
  public static Set<String> answeredByHub() {
    return ANSWERED;
  }

  /** Whether it is about a dossier of a joint procedure, which it then has to name. */
  public boolean startsOrMovesDossier() {
    return receiver == Receiver.HUB
        && mode == Mode.ASYNC
        && !event
        && !RECONCILED.contains(wireName)
        && !CASES.contains(wireName);
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
      case BULK -> RECONCILED.contains(contract.service());
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
        || CASES.contains(contract.service());
  }
}
