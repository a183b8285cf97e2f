package vn.lienthong.qcvn109.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.lienthong.qcvn109.PayloadTypes;
import vn.lienthong.qcvn109.Trees;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

class MessageSamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final int SEEDS = 6;
  private static final Schema SCHEMA = Schemas.of(ContractVersions.all().get(0), Dialect.CANONICAL);

  static List<String> names() {
    return MessageSamples.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void sample_isValid_andLosesNothingThroughItsJaxbType(String name) throws Exception {
    Set<String> different = new HashSet<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      Element sample = MessageSamples.of(name, seed, TODAY);
      different.add(
          new String(SecureXml.serialize(sample), java.nio.charset.StandardCharsets.UTF_8));

      assertThat(sample.getLocalName()).isEqualTo(name);
      SCHEMA.newValidator().validate(new DOMSource(sample));
      Element again = Payloads.write(Payloads.read(sample, PayloadTypes.of(name)));
      assertThat(Trees.bare(again).isEqualNode(Trees.bare(sample))).as("seed %d", seed).isTrue();
    }
    assertThat(different).hasSizeGreaterThan(1);
  }

  @Test
  void names_coverEveryPayloadType() {
    assertThat(MessageSamples.names())
        .containsExactlyInAnyOrderElementsOf(PayloadTypes.names())
        .contains("DonViHanhChinhVietNam")
        .doesNotContain("ThongDiep", "BienNhan");
  }

  @Test
  void sample_isRepeatable() {
    Element first = MessageSamples.of("DangKyKhaiSinh", 5, TODAY);

    assertThat(MessageSamples.of("DangKyKhaiSinh", 5, TODAY).isEqualNode(first)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LienThongKhaiSinh", "CapTheBHYT"})
  void healthStation_liesInTheCommuneOfTheChild(String name) {
    for (long seed = 0; seed < SEEDS; seed++) {
      Element sample = MessageSamples.of(name, seed, TODAY);
      String commune =
          AdministrativeUnits.at(TODAY)
              .find(text(child(sample, "NoiThuongTru", "NoiOHienTai"), "MaDonViHanhChinh"))
              .orElseThrow()
              .name();

      assertThat(text(sample, "NoiKhamChuaBenhBanDau")).isEqualTo("Trạm Y tế " + commune);
    }
  }

  @Test
  void passports_haveALetterAndSevenDigits() {
    List<String> passports = new ArrayList<>();
    for (long seed = 0; seed < 60; seed++) {
      NodeList found =
          MessageSamples.of("DangKyKhaiSinh", seed, TODAY)
              .getElementsByTagNameNS(XmlNames.SERVICE, "HoChieu");
      for (int i = 0; i < found.getLength(); i++) {
        passports.add(text((Element) found.item(i), "So"));
      }
    }

    assertThat(passports).isNotEmpty().allMatch(number -> number.matches("[A-Z][0-9]{7,8}"));
  }

  private static Element child(Element parent, String... names) {
    for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (List.of(names).contains(at.getLocalName())) {
        return (Element) at;
      }
    }
    throw new AssertionError(List.of(names));
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent();
  }

  @Test
  void unknownName_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MessageSamples.of("ThongDiep", 1, TODAY))
        .withMessageContaining("ThongDiep");
  }
}
