package vn.lienthong.qcvn109.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongdanCollectionStructure;
import vn.lienthong.qcvn109.message.LivePayloads;
import vn.lienthong.qcvn109.xml.SecureXml;

class DialectConverterProperties {
  private static final Schema LIVE = Schemas.of(ContractVersions.all().get(0), Dialect.LIVE);
  private final DialectConverter converter = DialectConverter.asOf(TestCitizens.TODAY);

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void canonicalWithoutLoss_comesBackTheSame(@ForAll("withoutLoss") CongDanStructure citizen) {
    LiveCongDanStructure live = converter.toLive(citizen).orThrow();

    assertThat(converter.toCanonical(live).orThrow()).usingRecursiveComparison().isEqualTo(citizen);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void live_comesBackTheSame(@ForAll("withoutLoss") CongDanStructure citizen) {
    LiveCongDanStructure live = converter.toLive(citizen).orThrow();

    CongDanStructure canonical = converter.toCanonical(live).orThrow();

    assertThat(converter.toLive(canonical).orThrow()).usingRecursiveComparison().isEqualTo(live);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void converted_isValid_isRecognised_andIsReadAsItWasWritten(
      @ForAll("withoutLoss") CongDanStructure citizen) throws Exception {
    CongdanCollectionStructure collection = new CongdanCollectionStructure();
    collection.getCongDan().add(citizen);
    LiveCongdanCollectionStructure live = converter.toLive(collection).orThrow();

    Element written =
        SecureXml.parse(SecureXml.serialize(LivePayloads.write(live))).getDocumentElement();

    LIVE.newValidator().validate(new DOMSource(written));
    assertThat(DialectDetector.detect(written).orElse(Dialect.LIVE)).isEqualTo(Dialect.LIVE);
    assertThat(LivePayloads.read(written)).usingRecursiveComparison().isEqualTo(live);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void refusal_namesAPlaceForEachLoss_andNoValue(
      @ForAll("withOrWithoutLoss") CongDanStructure citizen) {
    if (converter.toLive(citizen) instanceof Conversion.Refused<?> refused) {
      assertThat(refused.losses())
          .allSatisfy(found -> assertThat(found.place()).matches("/dc:CongDan(/dc:[A-Za-z]+)+"));
      assertThat(refused.losses()).doesNotHaveDuplicates();
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatIsRefused_isExactlyWhatIsListed_whenAccepted(
      @ForAll("withOrWithoutLoss") CongDanStructure citizen) {
    DialectConverter accepting =
        converter.accepting(EnumSet.of(Loss.NAME_PARTS, Loss.NAME_BLANKS, Loss.ETHNIC_ALIAS));

    var done = (Conversion.Converted<LiveCongDanStructure>) accepting.toLive(citizen);

    if (converter.toLive(citizen) instanceof Conversion.Refused<?> refused) {
      assertThat(done.accepted()).isEqualTo(refused.losses());
    } else {
      assertThat(done.accepted()).isEmpty();
    }
    assertThat(done.value().getHoVaTen().getHo()).isEmpty();
  }

  @Provide
  Arbitrary<CongDanStructure> withoutLoss() {
    return TestCitizens.withoutLoss();
  }

  @Provide
  Arbitrary<CongDanStructure> withOrWithoutLoss() {
    return TestCitizens.withOrWithoutLoss();
  }
}
