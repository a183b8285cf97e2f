package vn.lienthong.routes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.demo.ScriptFile;
import vn.lienthong.routes.demo.Simulators;
import vn.lienthong.routes.demo.Staging;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationActions;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationRefused;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationReport;
import vn.lienthong.routes.procedure.reconciliation.StepResumption.Word;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** Books that differ after births that stopped in between, until all of them agree again. */
class ReconciliationTest {
  private static final String BIRTH = "KHAI_SINH";
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Path SCRIPT = Path.of("../docs/examples/scripts/reconciliation.yaml");
  private static final HubHome HOME = TestHome.create();
  private static final Played PLAYED = new Played();

  private static ConfigurableApplicationContext hub;
  private static Simulators agencies;
  private static String prefix = "";

  @BeforeAll
  static void start() throws IOException {
    Path plan = HOME.config().resolve("reconciliation.yaml");
    Files.writeString(plan, Files.readString(plan).replace("19:00", "00:00"));
    hub =
        HubApplication.start(
            HOME, Map.of("lienthong.node", "reconciled", "lienthong.reconciliation.look", "200ms"));
    PLAYED.script = ScriptFile.read(SCRIPT, HOME);
    agencies = Simulators.open(HOME, PLAYED);
    MemberRegistry members = hub.getBean(MemberRegistry.class);
    TestMember office = TestMember.of(HOME, members.only("one-stop"), members.hub().code());
    prefix = office.code() + "-261122-";
    for (int i = 1; i <= 5; i++) {
      MessageHeader header =
          office.header("LienThongKhaiSinh").withDossierCode(prefix + "%04d".formatted(i));
      assertThat(
              office.post(office.sign(header, BirthSamples.seeded(7700 + i).next())).statusCode())
          .isEqualTo(202);
    }
  }

  @AfterAll
  static void stop() {
    agencies.close();
    hub.close();
  }

  @Test
  void whatStoppedInBetween_isFound_resumed_andTheBooksAgreeAgain() {
    await()
        .atMost(SOON)
        .until(
            () ->
                states()
                        .equals(
                            List.of(
                                "1 HOAN_THANH",
                                "2 HOAN_THANH",
                                "3 DANG_XU_LY",
                                "4 DANG_XU_LY",
                                "5 DANG_XU_LY"))
                    && open(3) == 1
                    && open(5) == 1);

    String first = round();
    assertThat(column("SELECT state FROM reconciliation_round")).containsExactly("LECH");
    assertThat(items(first)).as("all of it is on its way still").noneMatch(item -> late(item));
    assertThat(cases()).isEmpty();
    assertThat(numbers()).hasSizeGreaterThanOrEqualTo(4);

    timeHasPassed();
    String second = round();
    assertThat(items(second).stream().map(ReconciliationTest::line))
        .containsExactlyInAnyOrder(
            "THUONG_TRU G01.CUTRU 0002 HOAN_THANH",
            "THE_BHYT G34.BHXH 0003 DA_GUI",
            "THE_BHYT G34.BHXH null null",
            "THE_BHYT G00.LIENTHONG 0005 DA_GUI");
    assertThat(cases()).containsExactly("2", "3", "5");
    Map<String, Object> unknown = item(second, "null");
    assertThat(unknown.get("dossiersThatWait")).isEqualTo(prefix + "0004");

    resolve(second, unknown);
    await()
        .atMost(SOON)
        .until(() -> states().stream().allMatch(state -> state.endsWith("HOAN_THANH")));
    await()
        .atMost(SOON)
        .until(() -> column("SELECT answered_at::text FROM reconciliation_repeat").get(0) != null);

    String third = round();
    assertThat(items(third)).isEmpty();
    assertThat(column("SELECT state FROM reconciliation_round WHERE code = '" + third + "'"))
        .containsExactly("KHOP");
    assertThat(cases()).isEmpty();
    assertNoNumberAnywhere();

    silentMember_isNamed_andNothingIsCalledEqual();
    oneOfManyNodes_opensARound();
    dayBefore_isOpenedByItself();
  }

  private void resolve(String round, Map<String, Object> unknown) {
    var actions = hub.getBean(ReconciliationActions.class);
    assertThatThrownBy(() -> actions.resume(id(unknown), new Word("Ann", "test", 0)))
        .isInstanceOf(ReconciliationRefused.class)
        .hasMessageContaining("knows of no dossier");
    Map<String, Object> done = item(round, "0002");
    assertThatThrownBy(() -> actions.resume(id(done), new Word("Ann", "test", 0)))
        .isInstanceOf(ReconciliationRefused.class)
        .hasMessageContaining("has moved since you looked");

    actions.resend(id(unknown), "Ann", "kết quả khai sinh bị mất");
    actions.resend(id(item(round, "0005")), "Ann", "kết quả thẻ bị mất");
    actions.resume(id(done), new Word("Ann", "sổ cư trú thiếu", seen(done)));
    Map<String, Object> never = item(round, "0003");
    actions.resume(id(never), new Word("Ann", "BHXH quên", seen(never)));
  }

  private void silentMember_isNamed_andNothingIsCalledEqual() {
    PLAYED.silent = true;
    String code = open();
    await().atMost(SOON).until(() -> answered(code) == 3);
    change("UPDATE reconciliation_round SET answer_by = now() WHERE ended_at IS NULL");
    awaitEnd(code);
    PLAYED.silent = false;
    Map<String, Object> round = hub.getBean(ReconciliationReport.class).round(code).orElseThrow();
    assertThat(round).containsEntry("state", "LECH").containsEntry("notAnswered", "G01.CSDLDC");
  }

  private void oneOfManyNodes_opensARound() {
    var nodes = Executors.newFixedThreadPool(6);
    try {
      Callable<String> node =
          () -> {
            try {
              return open();
            } catch (ReconciliationRefused other) {
              return "";
            }
          };
      List<String> opened = new ArrayList<>();
      for (Future<String> one :
          nodes.invokeAll(IntStream.range(0, 6).mapToObj(i -> node).toList())) {
        opened.add(one.get());
      }
      assertThat(opened).filteredOn(code -> !code.isEmpty()).hasSize(1);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      nodes.shutdown();
    }
  }

  private void dayBefore_isOpenedByItself() {
    String yesterday = VietnamTime.today().minusDays(1).toString();
    assertThat(
            column(
                "SELECT code FROM reconciliation_round WHERE day < '" + VietnamTime.today() + "'"))
        .as("there was no dossier before today")
        .isEmpty();
    change(
        "UPDATE dossier_step SET asked_at = asked_at - interval '1 day' WHERE step = 'DangKyKhaiSinh'");
    String code = "DS-%s-%s-1".formatted(yesterday, BIRTH);
    awaitEnd(code);
    assertThat(column("SELECT state FROM reconciliation_round WHERE code = '" + code + "'"))
        .as("nobody has anything of that day")
        .containsExactly("KHOP");
  }

  private static String open() {
    return hub.getBean(ReconciliationActions.class)
        .open(BIRTH, VietnamTime.today(), "Ann", "kiểm tra");
  }

  private static String round() {
    String code = open();
    awaitEnd(code);
    return code;
  }

  private static void awaitEnd(String code) {
    await()
        .atMost(SOON)
        .until(
            () ->
                !column(
                        "SELECT code FROM reconciliation_round WHERE ended_at IS NOT NULL"
                            + " AND salt IS NULL AND code = '"
                            + code
                            + "'")
                    .isEmpty());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(String round) {
    return (List<Map<String, Object>>)
        requireNonNull(
            hub.getBean(ReconciliationReport.class).round(round).orElseThrow().get("items"));
  }

  private static Map<String, Object> item(String round, String dossier) {
    return items(round).stream()
        .filter(one -> String.valueOf(one.get("dossier")).endsWith(dossier))
        .findFirst()
        .orElseThrow();
  }

  private static long id(Map<String, Object> item) {
    return (long) requireNonNull(item.get("item"));
  }

  private static int seen(Map<String, Object> item) {
    return (int) requireNonNull(item.get("seen"));
  }

  private static boolean late(Map<String, Object> item) {
    return (boolean) requireNonNull(item.get("late"));
  }

  private static String line(Map<String, Object> item) {
    String dossier = String.valueOf(item.get("dossier")).replace(prefix, "");
    return "%s %s %s %s"
        .formatted(item.get("record"), item.get("lacking"), dossier, item.get("stepState"));
  }

  /** From now on whatever is missing is past its time. */
  private static void timeHasPassed() {
    change(
        "CREATE FUNCTION past() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN NEW.due_at := now() - interval ''1 day''; RETURN NEW; END'");
    change(
        "CREATE TRIGGER past BEFORE INSERT ON reconciliation_item"
            + " FOR EACH ROW EXECUTE FUNCTION past()");
  }

  /** The personal numbers, from the kept results. */
  private static List<String> numbers() {
    EvidenceJournal journal = hub.getBean(EvidenceJournal.class);
    Pattern number = Pattern.compile("SoDinhDanh>(\\d{12})<");
    return column(
            "SELECT result_evidence_id::text FROM dossier_step"
                + " WHERE service = 'DangKyKhaiSinh' AND result_evidence_id IS NOT NULL")
        .stream()
        .map(id -> journal.body(Long.parseLong(id)).orElseThrow())
        .map(body -> number.matcher(new String(body, StandardCharsets.UTF_8)))
        .flatMap(found -> found.results().map(match -> match.group(1)))
        .toList();
  }

  private static void assertNoNumberAnywhere() {
    List<String> tables =
        column("SELECT tablename FROM pg_tables WHERE tablename LIKE 'reconciliation%'");
    assertThat(tables).hasSizeGreaterThan(5);
    List<String> numbers = numbers();
    assertThat(numbers).hasSize(5);
    for (String table : tables) {
      String all = String.join("\n", column("SELECT t::text FROM " + table + " t"));
      assertThat(numbers).as(table).noneMatch(all::contains);
    }
    String asked = column("SELECT string_agg(code, ' ') FROM reconciliation_round").get(0);
    for (String round : asked.split(" ")) {
      String shown = String.valueOf(hub.getBean(ReconciliationReport.class).round(round));
      assertThat(numbers).noneMatch(shown::contains);
    }
  }

  private static List<String> states() {
    return column("SELECT right(code, 1) || ' ' || state FROM dossier ORDER BY code");
  }

  private static long open(int dossier) {
    return column(
            "SELECT step FROM dossier_step WHERE state = 'DA_GUI' AND dossier_code LIKE '%000"
                + dossier
                + "'")
        .size();
  }

  private static List<String> cases() {
    return column(
        "SELECT right(dossier_code, 1) FROM officer_case"
            + " WHERE kind = 'DOI_SOAT' AND closed_at IS NULL ORDER BY 1");
  }

  private static int answered(String code) {
    return column(
            "SELECT record FROM reconciliation_question WHERE answered_at IS NOT NULL AND round = '"
                + code
                + "'")
        .size();
  }

  private static List<String> column(String query) {
    return hub.getBean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  private static void change(String statement) {
    hub.getBean(Jdbi.class).useHandle(handle -> handle.execute(statement));
  }

  /** The agencies under the script; population keeps silent for a while. */
  private static final class Played implements Staging {
    private Script script = Script.NONE;
    private volatile boolean silent;

    @Override
    public Script script() {
      return script;
    }

    @Override
    public Simulator simulator(Member member, Simulator usual) {
      return switch (member.kind()) {
        case "population", "one-stop" -> new Hearer(usual);
        default -> usual;
      };
    }
  }

  /** The test itself is the one-stop, so that its simulator need not know the dossiers. */
  private record Hearer(Simulator usual) implements Simulator {
    @Override
    public String kind() {
      return usual.kind();
    }

    @Override
    public Reply receive(VerifiedMessage message) {
      boolean hears = !PLAYED.silent || !message.header().service().equals("DoiSoatDuLieu");
      return hears && !kind().equals("one-stop") ? usual.receive(message) : new Reply.Done();
    }

    @Override
    public void start() {
      usual.start();
    }

    @Override
    public void close() {
      usual.close();
    }
  }
}
