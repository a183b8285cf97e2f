package vn.lienthong.adapters.tax.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AnswerSource;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.SamplePeople;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoThueStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoThueTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * {@code TraCuuMaSoThue}: who pays taxes under which code. Since 2025-07-01 that is the personal
 * number. Known are the adults of the sample and whoever was registered here, by his digest.
 */
final class TaxpayerDesk {
  static final String SERVICE = "TraCuuMaSoThue";

  private static final int ADULT = 18;
  private static final LocalDate NUMBERS_ARE_CODES = LocalDate.of(2025, 7, 1);

  private final Map<String, Taxpayer> known = new HashMap<>();
  private final DurableMap registered;
  private final Clock clock;

  TaxpayerDesk(DurableMaps maps, Clock clock) {
    this.registered = maps.map("taxpayers");
    this.clock = clock;
    SamplePeople.all().stream().filter(TaxpayerDesk::isAdult).forEach(this::enter);
  }

  private record Taxpayer(String code, String name, LocalDate since) {}

  /** Keeps a registration, on disk when the call returns. */
  void register(String code, String name, LocalDate since) {
    registered.put(key(code), (code + "\t" + name + "\t" + since).getBytes(UTF_8));
  }

  Element answer(VerifiedMessage message) {
    var asked = Requests.read(message, SERVICE, TraCuuMaSoThueStructure.class);
    String code = Objects.requireNonNullElse(asked.getMaSoThue(), asked.getSoDinhDanh());
    var taxpayer = registered.get(key(code)).map(TaxpayerDesk::read).orElse(known.get(code));
    var answer = new TraCuuMaSoThueTraLoiStructure();
    answer.setTonTai(taxpayer != null);
    if (taxpayer != null) {
      answer.setMaSoThue(taxpayer.code());
      answer.setTenNguoiNopThue(taxpayer.name());
      answer.setNgayCap(taxpayer.since());
    }
    answer.setNguonTraLoi(AnswerSource.of(message.header().receiver(), clock));
    return Payloads.write(answer);
  }

  private void enter(CongDanStructure person) {
    String number = person.getSoDinhDanh();
    known.put(number, new Taxpayer(number, WholeName.of(person.getHoVaTen()), NUMBERS_ARE_CODES));
  }

  private static boolean isAdult(CongDanStructure person) {
    var birth = person.getNgayThangNamSinh();
    return person.getSoDinhDanh() != null
        && birth.getNgayThangNam() != null
        && !birth.getNgayThangNam().plusYears(ADULT).isAfter(SamplePeople.DAY);
  }

  private static Taxpayer read(byte[] line) {
    String[] parts = new String(line, UTF_8).split("\t", -1);
    return new Taxpayer(parts[0], parts[1], LocalDate.parse(parts[2]));
  }

  private static String key(String code) {
    return DerivedId.of("taxpayer", code).toString();
  }
}
