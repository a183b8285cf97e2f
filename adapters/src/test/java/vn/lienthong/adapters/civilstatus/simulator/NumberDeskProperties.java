package vn.lienthong.adapters.civilstatus.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.lienthong.adapters.civilstatus.simulator.NumberOffices.Fate;
import vn.lienthong.adapters.spi.HubLink;
import vn.lienthong.adapters.spi.StillUnclearException;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;
import vn.lienthong.qcvn109.message.Payloads;

/** Registrations and withdrawals in any order, over a line that loses and delays anything. */
class NumberDeskProperties {
  private static final NumberOffices OFFICES = new NumberOffices();
  private static long tried;

  private final Queue<Fate> fates = new ArrayDeque<>();
  private NumberDesk desk = desk();

  /** What an officer wants next. */
  enum Wish {
    REGISTER,
    WITHDRAW,
    RESTART
  }

  @Property(tries = 120)
  void registrationHasOneNumber_andWithdrawalLeavesNone(
      @ForAll("wishes") List<Wish> wishes, @ForAll("fates") List<Fate> given) {
    tried++;
    String dossier = "H29.MOTCUA-261121-%04d".formatted(tried);
    var request =
        Payloads.read(
            TestBirths.seeded(5000 + tried).registration(), DangKyKhaiSinhStructure.class);
    fates.clear();
    fates.addAll(given);
    OFFICES.fate = message -> fates.isEmpty() ? Fate.ARRIVES : fates.remove();

    boolean registered = false;
    for (Wish wish : wishes) {
      if (wish == Wish.RESTART) {
        desk = desk();
      } else {
        registered = wish == Wish.REGISTER;
        once(() -> act(wish, dossier, request));
      }
      assertThat(live(dossier)).hasSizeLessThanOrEqualTo(1);
    }
    Wish last = registered ? Wish.REGISTER : Wish.WITHDRAW;
    String number = null;
    for (int i = 0; i < 30 && number == null; i++) {
      number = once(() -> act(last, dossier, request));
    }
    assertThat(number).as("what became of it").isNotNull();
    OFFICES.deliverLate();

    assertThat(live(dossier)).isEqualTo(registered ? List.of(number) : List.of());
    assertThat(OFFICES.populationDisk.map("cancelled").get(number)).isEmpty();
  }

  @Provide
  Arbitrary<List<Wish>> wishes() {
    return Arbitraries.of(Wish.class).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Fate>> fates() {
    return Arbitraries.of(Fate.class).list().ofMaxSize(10);
  }

  private String act(Wish wish, String dossier, DangKyKhaiSinhStructure request) {
    if (wish == Wish.REGISTER) {
      return desk.number(dossier, request);
    }
    desk.giveBack(dossier, request, "người dân rút hồ sơ");
    return "none";
  }

  private static String once(Supplier<String> act) {
    try {
      return act.get();
    } catch (StillUnclearException later) {
      return null;
    }
  }

  /** The numbers that population has issued for the dossier's requests and not cancelled. */
  private static List<String> live(String dossier) {
    return IntStream.range(0, 10)
        .mapToObj(attempt -> DerivedId.of(dossier, "CapSoDinhDanh", Integer.toString(attempt)))
        .flatMap(id -> OFFICES.populationDisk.map("claims").get(id.toString()).stream())
        .map(claim -> new String(claim, UTF_8).split("\t"))
        .filter(claim -> claim[0].equals("DA_CAP"))
        .map(claim -> claim[1])
        .toList();
  }

  private static NumberDesk desk() {
    HubLink link =
        new HubLink(
            TestPki.HUB,
            TestPki.signer(TestPki.CIVIL_STATUS),
            TestPki.verifier(),
            OFFICES.hub,
            OFFICES.civilDisk.map("asked"),
            TestPki.CLOCK);
    NumberLine line = new NumberLine(link, TestPki.POPULATION);
    return new NumberDesk(line, new NumberLedger(OFFICES.civilDisk));
  }
}
