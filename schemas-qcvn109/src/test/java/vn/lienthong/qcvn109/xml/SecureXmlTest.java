package vn.lienthong.qcvn109.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

class SecureXmlTest {
  @Test
  void byteOrderMark_isTolerated() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    bytes.write(utf8("<?xml version='1.0' encoding='utf-8'?><a>Ễ</a>"));

    assertThat(SecureXml.parse(bytes.toByteArray()).getDocumentElement().getTextContent())
        .isEqualTo("Ễ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/'> %x;]><a/>",
        "<!DOCTYPE a [<!ENTITY l '1'><!ENTITY m '&l;&l;'>]><a>&m;</a>"
      })
  void doctype_isRefused_beforeAnythingIsLoaded(String xml) {
    assertThat(refusal(xml).code()).isEqualTo(HubErrorCode.DOCTYPE_FORBIDDEN);
  }

  @Test
  void xinclude_isLeftAlone() {
    Document document =
        parse(
            "<a xmlns:xi='http://www.w3.org/2001/XInclude'>"
                + "<xi:include href='file:///etc/hostname' parse='text'/></a>");

    assertThat(document.getDocumentElement().getTextContent()).isEmpty();
    assertThat(document.getElementsByTagNameNS("*", "include").getLength()).isOne();
  }

  @Test
  void tooManyTags_areRefused_withTheLimit() {
    HubFault fault = refusal("<a>" + "<b/>".repeat(XmlLimits.MAX_MARKUP) + "</a>");

    assertThat(fault.code()).isEqualTo(HubErrorCode.XML_LIMIT_EXCEEDED);
    assertThat(fault.detail()).isEqualTo("number of tags is limited to 200000");
  }

  @Test
  void tooMuchText_isRefused_withTheLimit() {
    HubFault fault = refusal("<a>" + "x".repeat(XmlLimits.MAX_TEXT_LENGTH) + "</a>");

    assertThat(fault.code()).isEqualTo(HubErrorCode.XML_LIMIT_EXCEEDED);
    assertThat(fault.detail()).isEqualTo("text length is limited to 1000000");
  }

  @Test
  void tooManyNamespaceDeclarations_areRefused_withTheLimit() {
    HubFault fault = refusal("<a>" + "<b xmlns='c'/>".repeat(10_001) + "</a>");

    assertThat(fault.code()).isEqualTo(HubErrorCode.XML_LIMIT_EXCEEDED);
    assertThat(fault.detail()).startsWith("number of namespace declarations");
  }

  @Test
  void tooLongDocument_isRefused_beforeItIsDecoded() {
    byte[] bytes = new byte[XmlLimits.MAX_LENGTH + 1];

    HubFault fault = catchThrowableOfType(HubException.class, () -> SecureXml.parse(bytes)).fault();

    assertThat(fault.code()).isEqualTo(HubErrorCode.XML_LIMIT_EXCEEDED);
    assertThat(fault.detail()).startsWith("document length is limited to 16777216");
  }

  @Test
  void deepestAllowed_isRead_alsoAfterARefusalOnTheSameThread() {
    refusal("<a>".repeat(65));

    assertThat(parse("<a>".repeat(64) + "</a>".repeat(64)).getDocumentElement()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>NGUYEN</b>",
        "<a NGUYEN='1' NGUYEN='2'/>",
        "<a>&NGUYEN;</a>",
        "<NGUYEN:a/>",
        "<a xmlns:p='x\" NGUYEN \"y' xmlns:q='x\" NGUYEN \"y' p:b='1' q:b='2'/>",
        "<a><?xml NGUYEN?></a>",
        "<a/>NGUYEN",
        "NGUYEN",
        "<a b=NGUYEN/>",
        "<a><!-- NGUYEN -- NGUYEN --></a>"
      })
  void refusal_neverQuotesTheDocument(String xml) {
    HubException refusal = catchThrowableOfType(HubException.class, () -> parse(xml));

    assertThat(refusal.fault().code()).isEqualTo(HubErrorCode.NOT_XML);
    assertThat(refusal.fault().place()).matches("line \\d+, column \\d+");
    assertThat(refusal.toString() + refusal.getCause()).doesNotContain("NGUYEN");
  }

  @Test
  void malformedUtf8_isRefused_withItsPlace() {
    byte[] bytes = utf8("<a>\nab?</a>");
    bytes[6] = (byte) 0xC3;

    HubFault fault = catchThrowableOfType(HubException.class, () -> SecureXml.parse(bytes)).fault();

    assertThat(fault.code()).isEqualTo(HubErrorCode.ENCODING_NOT_UTF8);
    assertThat(fault.place()).isEqualTo("line 2, column 3");
  }

  @Test
  void truncatedUtf8_isRefused() {
    byte[] bytes = {'<', 'a', '/', '>', (byte) 0xE1, (byte) 0xBB};

    HubFault fault = catchThrowableOfType(HubException.class, () -> SecureXml.parse(bytes)).fault();

    assertThat(fault.code()).isEqualTo(HubErrorCode.ENCODING_NOT_UTF8);
  }

  @Test
  void empty_isRefused() {
    assertThat(refusal("").code()).isEqualTo(HubErrorCode.NOT_XML);
  }

  @Test
  void serialize_keepsWhatC14nKeeps() {
    Document document =
        parse("<a b='&#13;&#10;&#9;x😀&quot;'>😀 &#13;\n<!--c--><?p d?><![CDATA[<&]]>\u0085</a>");

    byte[] bytes = SecureXml.serialize(document);

    assertThat(SecureXml.parse(bytes).isEqualNode(document)).isTrue();
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a ");
  }

  @Test
  void parse_isTheSame_onManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<String> work =
          () -> new String(SecureXml.serialize(parse("<a><b>Ễ</b></a>")), StandardCharsets.UTF_8);
      for (Future<String> done : threads.invokeAll(List.of(work, work, work, work, work, work))) {
        assertThat(done.get()).endsWith("<a><b>Ễ</b></a>");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void place_namesThePosition_whereSiblingsShareTheName() {
    Document document =
        parse("<x:BienNhan xmlns:x='urn:vn:lienthong:thong-diep:1'><x:A/><x:A/><b/></x:BienNhan>");
    var last = (org.w3c.dom.Element) document.getDocumentElement().getLastChild();

    assertThat(XmlPlace.of(last)).isEqualTo("/tt:BienNhan/b");
    assertThat(XmlPlace.of((org.w3c.dom.Element) last.getPreviousSibling()))
        .isEqualTo("/tt:BienNhan/tt:A[2]");
  }

  private static HubFault refusal(String xml) {
    return catchThrowableOfType(HubException.class, () -> parse(xml)).fault();
  }

  private static Document parse(String xml) {
    return SecureXml.parse(utf8(xml));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
