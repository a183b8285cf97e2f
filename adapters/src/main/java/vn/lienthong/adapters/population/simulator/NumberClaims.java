package vn.lienthong.adapters.population.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.adapters.population.LiveNumberService;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiCapSoType;

/** Which request got which number and what became of it, on disk; cancelled numbers for ever. */
final class NumberClaims {
  private static final String COLUMNS = "ma-yeu-cau\ttrang-thai\n";

  private final DurableMap claims;
  private final DurableMap cancelled;
  // Not on disk: after a stop nobody works on it, and the request has to come again.
  private final Set<UUID> inProcess = ConcurrentHashMap.newKeySet();

  NumberClaims(DurableMaps maps) {
    this.claims = maps.map("claims");
    this.cancelled = maps.map("cancelled");
  }

  /**
   * What a request got.
   *
   * @param number empty where it was refused
   * @param day of issue, of the refusal or of the cancellation
   */
  record Claim(TrangThaiCapSoType state, String number, LocalDate day) {}

  Optional<Claim> of(UUID request) {
    return claims.get(request.toString()).map(NumberClaims::read).map(this::asOfNow);
  }

  private Claim asOfNow(Claim claim) {
    return cancelledOn(claim.number())
        .map(day -> new Claim(TrangThaiCapSoType.DA_HUY, claim.number(), day))
        .orElse(claim);
  }

  void begin(UUID request) {
    inProcess.add(request);
  }

  void end(UUID request) {
    inProcess.remove(request);
  }

  boolean isInProcess(UUID request) {
    return inProcess.contains(request);
  }

  /** Notes what was issued; what is known of the request already stands. */
  void issued(LiveNumberService.Answer answer) {
    Claim claim = new Claim(TrangThaiCapSoType.DA_CAP, answer.number(), answer.issuedOn());
    claims.putIfAbsent(answer.requestId().toString(), write(claim));
  }

  void refused(UUID request, LocalDate day) {
    claims.putIfAbsent(request.toString(), write(new Claim(TrangThaiCapSoType.TU_CHOI, "", day)));
  }

  /** The request loses its number. */
  void drop(UUID request, String number, LocalDate day) {
    claims.put(request.toString(), write(new Claim(TrangThaiCapSoType.DA_HUY, number, day)));
  }

  boolean isHeld(String number) {
    return claims.entries().values().stream()
        .map(NumberClaims::read)
        .anyMatch(
            claim -> claim.state() == TrangThaiCapSoType.DA_CAP && claim.number().equals(number));
  }

  void cancel(String number, LocalDate day) {
    cancelled.putIfAbsent(number, day.toString().getBytes(UTF_8));
  }

  Optional<LocalDate> cancelledOn(String number) {
    return cancelled.get(number).map(day -> LocalDate.parse(new String(day, UTF_8)));
  }

  /** Per request how it stands, without the numbers. */
  String table() {
    StringBuilder text = new StringBuilder(COLUMNS);
    claims
        .entries()
        .forEach(
            (id, claim) -> text.append(id).append('\t').append(read(claim).state()).append('\n'));
    return text.toString();
  }

  private static byte[] write(Claim claim) {
    return String.join("\t", claim.state().name(), claim.number(), claim.day().toString())
        .getBytes(UTF_8);
  }

  private static Claim read(byte[] written) {
    String[] parts = new String(written, UTF_8).split("\t", 3);
    return new Claim(TrangThaiCapSoType.valueOf(parts[0]), parts[1], LocalDate.parse(parts[2]));
  }
}
