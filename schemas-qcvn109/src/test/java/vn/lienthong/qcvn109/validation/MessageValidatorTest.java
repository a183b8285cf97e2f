package vn.lienthong.qcvn109.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.xml.SecureXml;

class MessageValidatorTest {
  private static final String ANSWER =
      "<x:CapSoDinhDanhTraLoi xmlns:x='urn:vn:lienthong:dich-vu:1'>%s</x:CapSoDinhDanhTraLoi>";

  @Test
  void everyFault_isReportedAtOnce_inDocumentOrder() {
    ValidationReport report =
        answer("<x:SoDinhDanh>12 One of 34</x:SoDinhDanh><x:NgayCap>31/12/2026</x:NgayCap><x:Y/>");

    assertThat(report.findings())
        .extracting(Finding::xpath)
        .containsExactly(
            "/dv:CapSoDinhDanhTraLoi/dv:SoDinhDanh",
            "/dv:CapSoDinhDanhTraLoi/dv:NgayCap",
            "/dv:CapSoDinhDanhTraLoi/dv:Y");
    assertThat(report.toText())
        .doesNotContain("12 One", "34<", "31/12")
        .contains("[0-9]{12}", "## Xxx xx ##", "##/##/####");
  }

  @Test
  void value_isNeverQuoted_evenIfItImitatesTheValidator() {
    String value = "SECRET' is not facet-valid with respect to pattern 'SECRET' One of SECRET";

    ValidationReport report =
        answer("<x:SoDinhDanh>" + value + "</x:SoDinhDanh><x:NgayCap>2026-11-21</x:NgayCap>");

    assertThat(report.errors()).isEqualTo(1);
    assertThat(report.toText()).doesNotContain("SECRET").contains("[0-9]{12}");
  }

  @Test
  void findings_areCounted_alsoThoseThatAreNotKept() {
    String row = "<dc:CongDan><dc:HoVaTen><dc:Ho>An</dc:Ho></dc:HoVaTen></dc:CongDan>".repeat(300);
    String xml =
        "<dc:CongdanCollection xmlns:dc='http://www.mic.gov.vn/dancu/1.0'>\n"
            + row
            + "</dc:CongdanCollection>";

    ValidationReport report = stream(xml);

    assertThat(report.errors()).isEqualTo(300);
    assertThat(report.records()).isEqualTo(300);
    assertThat(report.findings()).hasSize(100);
    assertThat(report.isCut()).isTrue();
    Finding last = report.findings().get(99);
    assertThat(last.xpath()).isEqualTo("/dc:CongdanCollection/dc:CongDan[100]/dc:HoVaTen");
    assertThat(last.line()).isEqualTo(2);
    assertThat(last.rule()).isEqualTo(ValidationRule.ELEMENT_MISSING);
    assertThat(last.expected().english()).isEqualTo("one of dc:ChuDem, dc:Ten");
  }

  @Test
  void streamAndTree_sayTheSame_butForLines() {
    String xml =
        ANSWER.formatted(
            "<x:SoDinhDanh id='1'>1</x:SoDinhDanh>text<x:A/><x:NgayCap>2026-02-30</x:NgayCap>");

    assertThat(stream(xml).findings())
        .extracting(Finding::rule, Finding::xpath, Finding::found, Finding::expected)
        .isEqualTo(
            tree(xml).findings().stream()
                .map(f -> tuple(f.rule(), f.xpath(), f.found(), f.expected()))
                .toList())
        .hasSizeGreaterThan(3);
  }

  @Test
  void attributesValue_isNamedInThePlace() {
    String xml = "<CongdanCollection xmlns='http://www.mic.gov.vn/dancu/1.0' SoCongDan='many'/>";

    assertThat(stream(xml).findings())
        .extracting(Finding::xpath, Finding::found)
        .containsExactly(tuple("/dc:CongdanCollection/@SoCongDan", "many"));
  }

  @Test
  void faultsOfOneElement_areApart_unlessOneFollowsFromTheOther() {
    assertThat(
            rules(answer("<x:SoDinhDanh a='1'>1</x:SoDinhDanh><x:NgayCap>2026-11-21</x:NgayCap>")))
        .containsExactly(ValidationRule.ATTRIBUTE_UNKNOWN, ValidationRule.PATTERN);
    assertThat(
            rules(answer("<x:SoDinhDanh>1<x:A/></x:SoDinhDanh><x:NgayCap>2026-11-21</x:NgayCap>")))
        .containsExactly(ValidationRule.TEXT_ONLY);
    assertThat(rules(answer("text"))).containsExactly(ValidationRule.TEXT_BETWEEN_ELEMENTS);
    assertThat(answer("text").findings().get(0).expected().english()).isEqualTo("dv:SoDinhDanh");
  }

  @Test
  void length_isCountedInCodePoints() {
    String name = "<dc:HoVaTen><dc:Ten>%s</dc:Ten></dc:HoVaTen>";
    String xml =
        "<dc:CongdanCollection xmlns:dc='http://www.mic.gov.vn/dancu/1.0'><dc:CongDan>"
            + name
            + "</dc:CongDan></dc:CongdanCollection>";
    String supplementary = "\uD840\uDC00";

    assertThat(rules(stream(xml.formatted(supplementary.repeat(200)))))
        .doesNotContain(ValidationRule.TOO_LONG);
    assertThat(rules(stream(xml.formatted(supplementary.repeat(201)))))
        .contains(ValidationRule.TOO_LONG);
  }

  @Test
  void whatStoodBeforeABrokenEnd_isReportedToo() {
    ValidationReport report =
        stream("<x:CapSoDinhDanhTraLoi xmlns:x='urn:vn:lienthong:dich-vu:1'>\n<x:A></x:B>");

    assertThat(rules(report))
        .containsExactly(ValidationRule.ELEMENT_OUT_OF_PLACE, ValidationRule.NOT_WELL_FORMED);
    assertThat(report.findings().get(1).line()).isEqualTo(2);
  }

  @Test
  void words_areTheSame_onAMachineInAnotherLanguage() throws Exception {
    Callable<String> words = () -> answer("<x:SoDinhDanh>1</x:SoDinhDanh>").toText();
    String here = words.call();
    Locale before = Locale.getDefault();
    ExecutorService freshThread = Executors.newSingleThreadExecutor();
    try {
      Locale.setDefault(Locale.JAPAN);
      assertThat(freshThread.submit(words).get()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
      freshThread.shutdownNow();
    }
  }

  @Test
  void unknownRoot_isOneFault() {
    assertThat(stream("<a/>").toText())
        .startsWith(
            """
            DL-110 LỖI  1:5  /a
              Phần tử không có trong lược đồ / The schema does not know this element
              có / found: a
              cần / expected: một trong tt:ThongDiep,\s""")
        .contains("xmlns:dc=\"http://www.mic.gov.vn/dancu/1.0\"")
        .contains("Đã kiểm theo / checked as: dạng chuẩn / canonical, phiên bản / version 1.0, ")
        .endsWith(
            "KHÔNG HỢP LỆ / NOT VALID: 0 công dân / citizens; 1 lỗi / errors; 0 cảnh báo /"
                + " warnings\n");
  }

  @Test
  void knownRoot_inNoNamespace_isToldItsOwn() {
    assertThat(stream("<CongdanCollection/>").findings().get(0).expected().english())
        .isEqualTo(
            "the right namespace: CongdanCollection xmlns=\"http://www.mic.gov.vn/dancu/1.0\"");
  }

  @Test
  void unknownSyntaxFault_isSaidInBothLanguages() {
    assertThat(stream("<a b='1' b='2'/>").findings().get(0).found())
        .startsWith("thuộc tính ghi hai lần / ");
  }

  private static List<ValidationRule> rules(ValidationReport report) {
    return report.findings().stream().map(Finding::rule).toList();
  }

  private static ValidationReport answer(String content) {
    return tree(ANSWER.formatted(content));
  }

  private static ValidationReport tree(String xml) {
    return MessageValidator.validate(SecureXml.parse(xml.getBytes(UTF_8)).getDocumentElement());
  }

  private static ValidationReport stream(String xml) {
    try {
      return MessageValidator.validate(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
