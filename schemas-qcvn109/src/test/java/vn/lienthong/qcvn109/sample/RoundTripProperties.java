package vn.lienthong.qcvn109.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.PayloadTypes;
import vn.lienthong.qcvn109.Trees;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.dialect.DialectConverter;
import vn.lienthong.qcvn109.dialect.Loss;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongdanCollectionStructure;
import vn.lienthong.qcvn109.message.LivePayloads;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/** parse(write(x)) = x, through bytes, for generated people and payloads of every kind. */
class RoundTripProperties {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Property(tries = 10)
  void citizens_areReadAsWritten(@ForAll long seed, @ForAll @IntRange(max = 30) int people) {
    CongdanCollectionStructure written = citizens(seed, people);

    Element read = reread(Payloads.write(written));

    assertThat(Payloads.read(read, CongdanCollectionStructure.class))
        .usingRecursiveComparison()
        .isEqualTo(written);
  }

  @Property(tries = 10)
  void citizens_areReadAsWritten_inTheLiveDialect(
      @ForAll long seed, @ForAll @IntRange(max = 30) int people) {
    LiveCongdanCollectionStructure written = joining().toLive(citizens(seed, people)).orThrow();

    Element read = reread(LivePayloads.write(written));

    assertThat(LivePayloads.read(read)).usingRecursiveComparison().isEqualTo(written);
  }

  @Property(tries = 6)
  void streamedCollection_isWrittenAsRead_inBothDialects(
      @ForAll long seed, @ForAll @IntRange(max = 30) int people) throws IOException {
    Element canonical = streamed(seed, people, Dialect.CANONICAL);
    Element live = streamed(seed, people, Dialect.LIVE);

    assertSame(
        Payloads.write(Payloads.read(canonical, CongdanCollectionStructure.class)), canonical);
    assertSame(LivePayloads.write(LivePayloads.read(live)), live);
  }

  @Property(tries = 6)
  void streamedCollection_comesBackFromTheLiveDialect(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int people) throws IOException {
    var canonical =
        Payloads.read(streamed(seed, people, Dialect.CANONICAL), CongdanCollectionStructure.class);
    var live = LivePayloads.read(streamed(seed, people, Dialect.LIVE));

    assertThat(joining().toLive(canonical).orThrow()).usingRecursiveComparison().isEqualTo(live);
    assertThat(DialectConverter.asOf(TODAY).toCanonical(live).orThrow())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*hoVaTen\\..*", ".*tenGoi")
        .isEqualTo(canonical);
  }

  @Property(tries = 150)
  void payload_isWrittenAsRead(@ForAll("names") String name, @ForAll long seed) {
    Element sample = MessageSamples.of(name, seed, TODAY);

    Object read = Payloads.read(reread(sample), PayloadTypes.of(name));

    assertSame(reread(Payloads.write(read)), sample);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(MessageSamples.names());
  }

  private static DialectConverter joining() {
    return DialectConverter.asOf(TODAY).accepting(Set.of(Loss.NAME_PARTS, Loss.ETHNIC_ALIAS));
  }

  private static CongdanCollectionStructure citizens(long seed, int people) {
    CitizenSamples samples = CitizenSamples.seeded(seed, TODAY);
    CongdanCollectionStructure collection = new CongdanCollectionStructure();
    for (int i = 0; i < people; i++) {
      collection.getCongDan().add(samples.next());
    }
    return collection;
  }

  private static Element streamed(long seed, int people, Dialect dialect) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CongdanCollections.write(out, people, seed, dialect, TODAY);
    return SecureXml.parse(out.toByteArray()).getDocumentElement();
  }

  private static Element reread(Element written) {
    return SecureXml.parse(SecureXml.serialize(written)).getDocumentElement();
  }

  private static void assertSame(Element one, Element other) {
    assertThat(Trees.bare(one).isEqualNode(Trees.bare(other))).isTrue();
  }
}
