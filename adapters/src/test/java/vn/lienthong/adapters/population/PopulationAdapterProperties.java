package vn.lienthong.adapters.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.qcvn109.dialect.DialectConverter;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveHoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhTraLoiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

class PopulationAdapterProperties {
  private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-11-21T08:00:00+07:00");
  private static final DialectConverter CONVERTER = DialectConverter.asOf(SENT.toLocalDate());
  private final PopulationAdapter adapter = new PopulationAdapter();

  @Property(tries = 300)
  void name_arrivesWhole_whateverItsParts(@ForAll("names") HoVaTenStructure name) {
    TestBirths birth = TestBirths.seeded(1);
    birth.form().getTre().setHoVaTen(name);

    LiveHoVaTenStructure arrived = request(birth).child().getHoVaTen();

    assertThat(arrived.getTen()).isEqualTo(joined(name));
    assertThat(arrived.getHo()).isEmpty();
    assertThat(arrived.getChuDem()).isEmpty();
  }

  @Property(tries = 200)
  void citizens_arriveComplete_butForTheSplitOfTheirNames(@ForAll("seeds") long seed) {
    TestBirths birth = TestBirths.seeded(seed);

    LiveNumberService.Request request = request(birth);

    assertSame(request.child(), birth.form().getTre());
    assertSame(request.mother(), birth.form().getMe());
    if (birth.form().getCha() == null) {
      assertThat(request.father()).isNull();
    } else {
      assertSame(request.father(), birth.form().getCha());
    }
    assertThat(request.place()).isEqualTo(birth.form().getNoiDangKyKhaiSinh());
  }

  @Property(tries = 200)
  void answer_comesBackCanonical(
      @ForAll("dates") LocalDate date, @ForAll("sixDigits") String digits) {
    UUID id = UUID.randomUUID();
    String number = "0012" + "26" + digits;
    Element agency = LiveNumberService.write(new LiveNumberService.Answer(id, number, date));

    Element canonical = adapter.fromAgency(header().withReference(id), sent(agency)).orElseThrow();

    var answer = Payloads.read(canonical, CapSoDinhDanhTraLoiStructure.class);
    assertThat(answer.getSoDinhDanh()).isEqualTo(number);
    assertThat(answer.getNgayCap()).isEqualTo(date);
  }

  @Provide
  Arbitrary<HoVaTenStructure> names() {
    Arbitrary<String> part =
        Arbitraries.of(
            "Nguyễn",
            "Thị",
            "H'Hen",
            "Niê",
            "Y",
            "Ê",
            "Ô",
            "Á",
            "A",
            "Páo",
            "Ênuôl",
            "Giàng",
            "Bhnước",
            "Zơrâm",
            "K’",
            "Đinh",
            "Ử",
            "ỹ",
            "Nguye\u0302\u0303n",
            "Sô  Phia",
            "O-kim");
    Arbitrary<String> some = part.injectNull(0.3);
    return Combinators.combine(some, some, part)
        .as(
            (family, middle, given) -> {
              HoVaTenStructure name = new HoVaTenStructure();
              name.setHo(family);
              name.setChuDem(middle);
              name.setTen(given);
              return name;
            });
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().between(1, 100_000);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs().between(-10_000, 40_000).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> sixDigits() {
    return Arbitraries.strings().numeric().ofLength(6);
  }

  private LiveNumberService.Request request(TestBirths birth) {
    Element dialect = adapter.toAgency(header(), birth.number()).orElseThrow();
    return LiveNumberService.readRequest(sent(dialect));
  }

  /** As it looks after a way over the line. */
  private static Element sent(Element element) {
    return SecureXml.parse(SecureXml.serialize(element)).getDocumentElement();
  }

  private static void assertSame(LiveCongDanStructure arrived, CongDanStructure sent) {
    assertThat(CONVERTER.toCanonical(arrived).orThrow())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*hoVaTen.*", ".*tenGoi")
        .isEqualTo(sent);
    assertThat(arrived.getHoVaTen().getTen()).isEqualTo(joined(sent.getHoVaTen()));
  }

  private static String joined(HoVaTenStructure name) {
    return Stream.of(name.getHo(), name.getChuDem(), name.getTen())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static MessageHeader header() {
    return MessageHeader.of(
        UUID.fromString("7f1a2c1e-0f0f-4b9b-8a57-000000000001"),
        "CapSoDinhDanh",
        new MemberCode("G00.LIENTHONG"),
        new MemberCode("G01.CSDLDC"),
        SENT);
  }
}
