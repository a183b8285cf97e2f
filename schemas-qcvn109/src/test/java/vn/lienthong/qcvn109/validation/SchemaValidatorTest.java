package vn.lienthong.qcvn109.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;

class SchemaValidatorTest {
  private static final String ANSWER =
      "<x:CapSoDinhDanhTraLoi xmlns:x='urn:vn:lienthong:dich-vu:1'>%s</x:CapSoDinhDanhTraLoi>";

  @Test
  void everyFault_isReportedAtOnce_inDocumentOrder() {
    List<SchemaFault> faults =
        validate(
            "<x:SoDinhDanh>12 One of 34</x:SoDinhDanh><x:NgayCap>31/12/2026</x:NgayCap><x:Y/>");

    assertThat(faults)
        .extracting(SchemaFault::xpath)
        .containsExactly(
            "/dv:CapSoDinhDanhTraLoi/dv:SoDinhDanh",
            "/dv:CapSoDinhDanhTraLoi/dv:NgayCap",
            "/dv:CapSoDinhDanhTraLoi/dv:Y");
    assertThat(faults.toString()).doesNotContain("12 One", "34<", "31/12").contains("[0-9]{12}");
  }

  @Test
  void value_isNeverQuoted_evenIfItImitatesTheValidator() {
    String value = "SECRET' is not facet-valid with respect to pattern 'SECRET' One of SECRET";

    List<SchemaFault> faults = validate("<x:SoDinhDanh>" + value + "</x:SoDinhDanh><x:SECRET/>");

    assertThat(faults).hasSize(2);
    assertThat(faults).extracting(SchemaFault::rule).noneMatch(rule -> rule.contains("SECRET"));
  }

  @Test
  void faults_endAtTheLimit() {
    String row = "<dc:CongDan><dc:HoVaTen/></dc:CongDan>".repeat(300);
    String xml =
        "<dc:CongdanCollection xmlns:dc='http://www.mic.gov.vn/dancu/1.0'>"
            + row
            + "</dc:CongdanCollection>";

    assertThat(SchemaValidator.validate(root(xml))).hasSize(SchemaValidator.MAX_FAULTS);
  }

  @Test
  void words_areTheSame_onAMachineInAnotherLanguage() throws Exception {
    Callable<String> words =
        () ->
            validate("<x:SoDinhDanh>1</x:SoDinhDanh>").toString()
                + catchThrowableOfType(HubException.class, () -> root("<a>")).fault().detail();
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
    assertThat(SchemaValidator.validate(root("<a/>")))
        .containsExactly(
            new SchemaFault("/a", "cvc-elt.1.a: the schema does not know this element"));
  }

  private static List<SchemaFault> validate(String content) {
    return SchemaValidator.validate(root(ANSWER.formatted(content)));
  }

  private static Element root(String xml) {
    return SecureXml.parse(xml.getBytes(UTF_8)).getDocumentElement();
  }
}
