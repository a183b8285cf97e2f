package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKetHonStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.demo.ScriptFile;
import vn.lienthong.routes.demo.Simulators;
import vn.lienthong.routes.demo.Staging;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** A procedure that came by files alone: neither the hub nor an agency has Java for its steps. */
class MarriageProcedureTest {
  private static final String FORM = "LienThongKetHon";
  private static final Path SCRIPT = Path.of("../docs/examples/scripts/marriage.yaml");
  private static final HubHome HOME = TestHome.create();
  private static final Starter STARTER = new Starter();

  private static ConfigurableApplicationContext hub;
  private static Simulators agencies;

  @BeforeAll
  static void start() {
    hub = HubApplication.start(HOME, Map.of("lienthong.node", "marriage"));
    agencies = Simulators.open(HOME, new Played(ScriptFile.read(SCRIPT, HOME)));
  }

  @AfterAll
  static void stop() {
    agencies.close();
    hub.close();
  }

  @Test
  void marriage_isRegistered_andBothAreMarriedInThePopulationDatabase() {
    MemberRegistry members = hub.getBean(MemberRegistry.class);
    TestMember office = TestMember.of(HOME, members.only("one-stop"), members.hub().code());
    String code = office.code() + "-261122-0001";
    MessageHeader header = office.header(FORM).withDossierCode(code);

    assertThat(office.post(office.signed(header, form())).statusCode()).isEqualTo(202);

    await().atMost(Duration.ofSeconds(60)).until(STARTER::hasAll);
    assertThat(column("SELECT state FROM dossier")).containsExactly("HOAN_THANH");
    assertThat(column("SELECT step || ' ' || state FROM dossier_step ORDER BY asked_at"))
        .containsExactly("DangKyKetHon HOAN_THANH", "CapNhatTinhTrangHonNhan HOAN_THANH");
    List<KetQuaHoSoStructure> results = STARTER.last().getKetQuaHoSo();
    assertThat(results).hasSize(2);
    String number = "KH-%d-1".formatted(VietnamTime.today().getYear());
    assertThat(results.get(0).getKetHon().getSoDangKy()).isEqualTo(number);
    assertThat(asked("CapNhatTinhTrangHonNhan")).contains(number);
    assertThat(results.get(1).getTinhTrangHonNhan().getTinhTrangHonNhan()).isEqualTo("2");
  }

  /** Of a man with a number, since the script knows acts by it; no papers, since none were sent. */
  private static Element form() {
    LocalDate today = VietnamTime.today();
    return LongStream.rangeClosed(1, 500)
        .mapToObj(seed -> MessageSamples.of(FORM, seed, today))
        .filter(MarriageProcedureTest::isPlain)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isPlain(Element form) {
    var read = Payloads.read(form, LienThongKetHonStructure.class);
    return read.getBenNam().getDinhDanh().getSoDinhDanh() != null && read.getTepDinhKem().isEmpty();
  }

  /** The hub's own request of a step, as it was kept. */
  private static String asked(String service) {
    String kept = "SELECT id FROM evidence WHERE direction = 'TAO' AND service = '%s'";
    long id = Long.parseLong(column(kept.formatted(service)).get(0));
    byte[] body = hub.getBean(EvidenceJournal.class).body(id).orElseThrow();
    return new String(body, StandardCharsets.UTF_8);
  }

  private static List<String> column(String query) {
    return hub.getBean(Jdbi.class)
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  /** The agencies under the script; the test itself is the one-stop. */
  private record Played(Script script) implements Staging {
    @Override
    public Simulator simulator(Member member, Simulator usual) {
      return "one-stop".equals(member.kind()) ? STARTER : usual;
    }
  }

  private static final class Starter implements Simulator {
    private final List<TraKetQuaHoSoStructure> results = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
      return "one-stop";
    }

    @Override
    public Reply receive(VerifiedMessage message) {
      if ("TraKetQuaHoSo".equals(message.header().service())) {
        results.add(Payloads.read(message.payload(), TraKetQuaHoSoStructure.class));
      }
      return new Reply.Done();
    }

    boolean hasAll() {
      return results.stream().anyMatch(TraKetQuaHoSoStructure::isHoanTat);
    }

    TraKetQuaHoSoStructure last() {
      return results.stream()
          .filter(TraKetQuaHoSoStructure::isHoanTat)
          .reduce((earlier, later) -> later)
          .orElseThrow();
    }
  }
}
