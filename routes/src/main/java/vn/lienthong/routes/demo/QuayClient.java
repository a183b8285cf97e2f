package vn.lienthong.routes.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.lienthong.adapters.onestop.simulator.DossierPlan;
import vn.lienthong.adapters.onestop.simulator.JointProcedure;
import vn.lienthong.connectors.rest.HttpsReader;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;

/**
 * Stands at the one-stop's counter and looks into the agencies' registers, each with that agency's
 * own key.
 */
public final class QuayClient {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final DemoMembers members;
  private final Map<Member, HttpsReader> readers = new LinkedHashMap<>();

  /** A client for an installation; nothing is sent yet. */
  public QuayClient(HubHome home) {
    this.members = DemoMembers.of(home);
    members.partners().stream()
        .filter(SimulatorKinds::isPlayed)
        .forEach(member -> readers.put(member, new HttpsReader(members.tls(member), PATIENCE)));
  }

  /**
   * Brings families to the counter. The same seed on the same day is the same families, who get no
   * second dossier.
   *
   * @return the dossiers' codes
   * @throws IOException if the counter does not answer; asking again with the same numbers is safe
   */
  public List<String> submit(int dossiers, long seed) throws IOException {
    return submit(dossiers, seed, DossierPlan.of(JointProcedure.BIRTH));
  }

  /**
   * The same for any procedure.
   *
   * @param plan what these families ask for and will do later; where they were at the counter
   *     before, what they said then stands
   */
  public List<String> submit(int dossiers, long seed, DossierPlan plan) throws IOException {
    Member office = members.only("one-stop");
    StringBuilder query =
        new StringBuilder("?so-luong=").append(dossiers).append("&hat-giong=").append(seed);
    plan.toQuery()
        .forEach(
            (name, value) -> query.append('&').append(name).append('=').append(encoded(value)));
    byte[] codes =
        reader(office).post(page(office, "/quay/ho-so" + query), "text/plain", new byte[0]);
    return new String(codes, UTF_8).lines().toList();
  }

  /**
   * Lets citizens file births or deaths at home, through the joint-service software.
   *
   * @param plan of a birth or a death; what it says of withdrawing does not count here
   */
  public List<String> submitOnline(int dossiers, long seed, DossierPlan plan) throws IOException {
    Member software = members.only("joint-service");
    String module = plan.procedure().equals(JointProcedure.BIRTH) ? "KS" : "KT";
    String query =
        "/ho-so?so-luong=%d&hat-giong=%d&module=%s&so-thu-tuc=%d"
            .formatted(dossiers, seed, module, plan.procedures());
    byte[] codes = reader(software).post(page(software, query), "text/plain", new byte[0]);
    return new String(codes, UTF_8).lines().toList();
  }

  /**
   * Lets the hospital issue notices of the births, or deaths, that the counter gets by this seed.
   *
   * @param kind CHUNG_SINH or BAO_TU
   * @return their numbers
   */
  public List<String> notices(int count, long seed, String kind) throws IOException {
    Member hospital = members.only("health");
    String query = "/giay?so-luong=%d&hat-giong=%d&loai=%s".formatted(count, seed, kind);
    byte[] numbers = reader(hospital).post(page(hospital, query), "text/plain", new byte[0]);
    return new String(numbers, UTF_8).lines().toList();
  }

  /** Per dossier what the portal was told: how often, in order or not, twice, the last status. */
  public List<String> portal() throws IOException {
    return rows(members.only("national-portal"), "/thu-tu");
  }

  /** Per dossier what the joint-service software was told, in its own statuses. */
  public List<String> online() throws IOException {
    return rows(members.only("joint-service"), "/ho-so");
  }

  /** The notices that civil status has, with their states. */
  public List<String> noticesAtCivilStatus() throws IOException {
    return rows(members.only("civil-status"), "/giay");
  }

  /** The papers that the office got with results: dossier, digest, name. */
  public List<String> papers() throws IOException {
    return rows(members.only("one-stop"), "/quay/giay-to");
  }

  /** A paper's file, as the office fetches it from the hub. */
  public byte[] paper(String digest) throws IOException {
    Member office = members.only("one-stop");
    return reader(office).get(page(office, "/quay/tep?dau-van=" + encoded(digest)));
  }

  /**
   * The papers that an agency issued, or was told of: code and how they stand.
   *
   * @param kind of the agency
   */
  public List<String> papersAt(String kind) throws IOException {
    return rows(members.only(kind), "/ban-dien-tu");
  }

  /** Lets civil status take a paper back. */
  public void revokePaper(String code, String reason) throws IOException {
    Member office = members.only("civil-status");
    String query = "/ban-dien-tu/thu-hoi?ma=%s&ly-do=%s".formatted(encoded(code), encoded(reason));
    var unused = reader(office).post(page(office, query), "text/plain", new byte[0]);
  }

  /** Lets civil status publish an event: {@code ma, loai, nguoi} and more, see its page. */
  public void publishEvent(Map<String, String> event) throws IOException {
    Member office = members.only("civil-status");
    String query =
        event.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    var unused = reader(office).post(page(office, "/su-kien?" + query), "text/plain", new byte[0]);
  }

  /** Lets an agency conclude a case of papers that disagree. */
  public void conclude(String kind, String code, String conclusion) throws IOException {
    Member decider = members.only(kind);
    String query = "/sai-lech?ma=%s&ket-luan=%s".formatted(encoded(code), encoded(conclusion));
    var unused = reader(decider).post(page(decider, query), "text/plain", new byte[0]);
  }

  /** What an agency knows of cases of papers that disagree. */
  public List<String> disagreementsAt(String kind) throws IOException {
    return rows(members.only(kind), "/sai-lech");
  }

  /** The events that an agency was told, in the order in which it took them. */
  public List<String> eventsAt(String kind) throws IOException {
    return rows(members.only(kind), "/su-kien");
  }

  /** What an agency holds of persons by events. */
  public List<String> personsAt(String kind) throws IOException {
    return rows(members.only(kind), "/su-kien/nguoi");
  }

  /** What the hub told the office of a dossier, a line each in order of arrival. */
  public List<String> history(String dossier) throws IOException {
    return rows(members.only("one-stop"), "/quay/lich-su?ma-ho-so=" + encoded(dossier));
  }

  /** Every dossier of the office, in order of code. */
  public List<DossierProgress> progress() throws IOException {
    return rows(members.only("one-stop"), "/quay/ho-so").stream().map(DossierProgress::of).toList();
  }

  /**
   * Per agency, by its name: how often the dossier that it registered most often was registered;
   * empty for one that does not answer, since a script may have let it die for longer than a run.
   */
  public Map<String, OptionalInt> mostRegistrationsByAgency() {
    Map<String, OptionalInt> most = new LinkedHashMap<>();
    readers.keySet().forEach(member -> most.put(member.name(), mostRegistrations(member)));
    return most;
  }

  private OptionalInt mostRegistrations(Member member) {
    try {
      int times =
          rows(member, "/so-dang-ky").stream()
              .mapToInt(row -> Integer.parseInt(row.split("\t", -1)[2]))
              .max()
              .orElse(0);
      return OptionalInt.of(times);
    } catch (IOException silent) {
      return OptionalInt.empty();
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  private List<String> rows(Member member, String path) throws IOException {
    byte[] table = reader(member).get(page(member, path));
    return new String(table, UTF_8).lines().skip(1).toList();
  }

  private HttpsReader reader(Member member) {
    HttpsReader reader = readers.get(member);
    if (reader == null) {
      throw new IllegalStateException("Nobody plays " + member.code());
    }
    return reader;
  }

  private URI page(Member member, String path) {
    return members.door(member).resolve(path);
  }
}
