package vn.lienthong.routes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.demo.ScriptFile;
import vn.lienthong.routes.demo.Simulators;
import vn.lienthong.routes.demo.Staging;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationActions;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationReport;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * A hub of its own with every agency under the script of reconciliation; a test is the one-stop.
 */
final class ReconciledHub implements AutoCloseable {
  static final Duration SOON = Duration.ofSeconds(30);
  private static final Path SCRIPT = Path.of("../docs/examples/scripts/reconciliation.yaml");

  private final HubHome home = TestHome.create();
  private final ConfigurableApplicationContext context;
  private final Simulators agencies;
  private volatile boolean populationIsSilent;

  ReconciledHub() throws IOException {
    Path plan = home.config().resolve("reconciliation.yaml");
    Files.writeString(plan, Files.readString(plan).replace("19:00", "00:00"));
    context =
        HubApplication.start(
            home, Map.of("lienthong.node", "reconciled", "lienthong.reconciliation.look", "200ms"));
    agencies = Simulators.open(home, new Played(ScriptFile.read(SCRIPT, home)));
  }

  /** Changes the plan while the hub runs. */
  void plan(String from, String to) throws IOException {
    Path plan = home.config().resolve("reconciliation.yaml");
    Files.writeString(plan, Files.readString(plan).replace(from, to));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  TestMember member(String kind) {
    MemberRegistry members = bean(MemberRegistry.class);
    return TestMember.of(home, members.only(kind), members.hub().code());
  }

  /** Sends by a member, and waits until the hub has decided. */
  Receipt send(String kind, MessageHeader header, Object payload) {
    TestMember member = member(kind);
    assertThat(member.post(member.sign(header, payload)).statusCode()).isEqualTo(202);
    return await()
        .atMost(SOON)
        .until(
            () ->
                Receipts.read(
                    SecureXml.parse(member.get("/api/messages/" + header.id()).body())
                        .getDocumentElement()),
            receipt -> receipt.state() != ReceiptState.DA_TIEP_NHAN);
  }

  /** Population takes what it is asked for in rounds, and never answers. */
  void populationIsSilent(boolean silent) {
    populationIsSilent = silent;
  }

  /** Opens a round of today. */
  String open(String kind) {
    return bean(ReconciliationActions.class).open(kind, VietnamTime.today(), "Ann", "kiểm tra");
  }

  /** Opens a round of today, and waits for its end. */
  String round(String kind) {
    String code = open(kind);
    awaitEnd(code);
    return code;
  }

  void awaitEnd(String code) {
    String ended =
        "SELECT state FROM reconciliation_round"
            + " WHERE ended_at IS NOT NULL AND salt IS NULL AND code = '%s'";
    await().atMost(SOON).until(() -> !column(ended.formatted(code)).isEmpty());
  }

  String state(String code) {
    return column("SELECT state FROM reconciliation_round WHERE code = '%s'".formatted(code))
        .get(0);
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> items(String round) {
    return (List<Map<String, Object>>)
        requireNonNull(bean(ReconciliationReport.class).round(round).orElseThrow().get("items"));
  }

  Map<String, Object> item(String round, String dossier) {
    return items(round).stream()
        .filter(one -> String.valueOf(one.get("dossier")).endsWith(dossier))
        .findFirst()
        .orElseThrow();
  }

  List<String> column(String query) {
    return bean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  void change(String statement) {
    bean(Jdbi.class).useHandle(handle -> handle.execute(statement));
  }

  @Override
  public void close() {
    agencies.close();
    context.close();
  }

  private final class Played implements Staging {
    private final Script script;

    Played(Script script) {
      this.script = script;
    }

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

  private final class Hearer implements Simulator {
    private final Simulator usual;

    Hearer(Simulator usual) {
      this.usual = usual;
    }

    @Override
    public String kind() {
      return usual.kind();
    }

    @Override
    public Reply receive(VerifiedMessage message) {
      boolean round = message.header().service().equals("DoiSoatDuLieu");
      boolean deaf = kind().equals("one-stop") || (populationIsSilent && round);
      return deaf ? new Reply.Done() : usual.receive(message);
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
