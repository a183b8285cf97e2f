package vn.lienthong.adapters.civilstatus.simulator;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import vn.lienthong.adapters.population.PopulationAdapter;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.adapters.population.simulator.PopulationSimulator;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Civil status and population, each on its own disk, and a hub between them that passes questions
 * on in population's dialect and loses what a test wants lost.
 */
final class NumberOffices implements AutoCloseable {
  final TestDisk civilDisk = new TestDisk();
  final TestDisk populationDisk = new TestDisk();
  final TestHub hub = new TestHub().answering(this::pass);
  private final List<VerifiedMessage> late = new CopyOnWriteArrayList<>();
  volatile Function<VerifiedMessage, Fate> fate = message -> Fate.ARRIVES;
  private final PopulationAdapter adapter = new PopulationAdapter();
  private TestMember population = population();
  private TestMember civilStatus = civilStatus();

  /** What becomes of a question. */
  enum Fate {
    ARRIVES,
    NEVER_ARRIVES,
    COMES_LATE,
    ANSWER_IS_LOST
  }

  /** The registration of a seeded birth for a dossier is asked for, by the hub. */
  MessageHeader register(long seed, String dossier) {
    MessageHeader header =
        TestBirths.header("DangKyKhaiSinh", TestPki.CIVIL_STATUS).withDossierCode(dossier);
    civilStatus.send(header, TestBirths.seeded(seed).registration());
    return header;
  }

  TestMember civil() {
    return civilStatus;
  }

  TestMember database() {
    return population;
  }

  /** Both stop at once, and begin again on their disks. */
  void restart() {
    close();
    population = population();
    civilStatus = civilStatus();
  }

  /** What was held on its way arrives; its answers go nowhere. */
  void deliverLate() {
    late.forEach(this::ask);
    late.clear();
  }

  List<KetQuaHoSoStructure> results() {
    return hub.payloads("KetQuaHoSo", KetQuaHoSoStructure.class);
  }

  void awaitResults(int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> results().size() == count);
  }

  /** How many numbers were ever issued. */
  int issued() {
    return populationDisk.map("acts").entries().size();
  }

  int cancelled() {
    return populationDisk.map("cancelled").entries().size();
  }

  /** How the request for a dossier's number stands at civil status. */
  String standing(String dossier) {
    return civilStatus
        .page("/cap-so")
        .lines()
        .filter(line -> line.startsWith(dossier + "\t"))
        .map(line -> line.substring(line.lastIndexOf('\t') + 1))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    civilStatus.close();
    population.close();
  }

  private Reply pass(VerifiedMessage message) {
    MessageHeader asked = message.header();
    if (!asked.receiver().equals(TestPki.POPULATION)) {
      return new Reply.Accepted();
    }
    Fate given = fate.apply(message);
    if (given == Fate.NEVER_ARRIVES) {
      throw lost();
    }
    if (given == Fate.COMES_LATE) {
      late.add(message);
      throw lost();
    }
    Reply reply = ask(message);
    deliverLate();
    if (given == Fate.ANSWER_IS_LOST) {
      throw lost();
    }
    return reply;
  }

  private Reply ask(VerifiedMessage message) {
    MessageHeader asked = message.header();
    var payload = adapter.toAgency(asked, message.payload());
    var id = DerivedId.of("translated", asked.id().toString());
    MessageHeader own =
        MessageHeader.of(id, asked.service(), TestPki.HUB, TestPki.POPULATION, asked.sentAt())
            .withDossierCode(asked.dossierCode());
    byte[] sent = payload.map(dialect -> TestPki.signed(own, dialect)).orElseGet(message::bytes);
    var reply = population.endpoint().handle(sent);
    if (reply.status() == 422) {
      return new Reply.Refused(TestMember.receipt(reply).fault());
    }
    if (reply.status() != 200) {
      throw lost();
    }
    var answer = TestPki.trusted(TestPki.verifier().verifyMessage(reply.document()));
    return new Reply.Answer(
        adapter.fromAgency(answer.header(), answer.payload()).orElseGet(answer::payload));
  }

  private static UncheckedIOException lost() {
    return new UncheckedIOException(new IOException("no answer"));
  }

  private TestMember population() {
    return new TestMember(
        TestPki.POPULATION,
        populationDisk,
        new TestHub(),
        place -> new PopulationSimulator(place, false, CitizenBook.CITIZENS));
  }

  private TestMember civilStatus() {
    return new TestMember(
        TestPki.CIVIL_STATUS,
        civilDisk,
        hub,
        place -> new CivilStatusSimulator(place, TestPki.POPULATION));
  }
}
