package vn.lienthong.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/** A database that takes the agreed field list, filters and signs what it gives. */
class FilteringProviderTest {
  private static final CongDanStructure CITIZEN = ReleaseHub.citizen();
  private static final Path POPULATION = Path.of("members", "population.yaml");
  private static final Map<Path, Map<String, String>> FILTERS =
      Map.of(POPULATION, Map.of("# filtersAnswers: true", "filtersAnswers: true"));
  private static final Map<Path, Map<String, String>> SAYS_SO =
      Map.of(POPULATION, Map.of("filtersAnswers: true", "filtersAnswers: false"));

  private static ReleaseHub hub;
  private static TestMember oneStop;

  @BeforeAll
  static void start() {
    hub = ReleaseHub.start("filtering", FILTERS);
    oneStop = hub.member("one-stop");
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void answerThatHoldsNoMoreThanAgreed_passes_byteForByte_asItsProviderSignedIt() {
    byte[] answer = ask("SoDinhDanh", "HoVaTen", "GioiTinh").body();

    VerifiedMessage trusted = trusted(answer);
    assertThat(trusted.signer()).isEqualTo(hub.population().code());
    assertThat(trusted.header().receiver()).isEqualTo(oneStop.code());
    assertThat(trusted.header().release()).isNull();
    assertThat(only(trusted))
        .hasAllNullFieldsOrPropertiesExcept("soDinhDanh", "hoVaTen", "gioiTinh");
    assertThat(hub.evidence(HexFormat.of().formatHex(Sha256.of(answer)))).isEqualTo(answer);
  }

  @Test
  void questionForMoreThanAgreed_isAskedWithTheAgreedFields_andTheRestIsNamed() {
    VerifiedMessage answer = trusted(ask("SoDinhDanh", "ThuongTru").body());

    assertThat(answer.signer()).isEqualTo(oneStop.hub());
    assertThat(only(answer)).hasAllNullFieldsOrPropertiesExcept("soDinhDanh", "hoVaTen");
    MessageHeader.Release release = Objects.requireNonNull(answer.header().release());
    assertThat(release.notReleased()).containsExactly("ThuongTru");
    VerifiedMessage original = trusted(hub.evidence(release.originalDigest()));
    assertThat(original.signer()).isEqualTo(hub.population().code());
    assertThat(original.header().receiver()).isEqualTo(oneStop.hub());
    assertThat(only(original)).hasAllNullFieldsOrPropertiesExcept("soDinhDanh", "hoVaTen");
  }

  @Test
  void providerThatSaysItFiltersAndDoesNot_isFilteredByTheHub() {
    hub.restartAgencies(SAYS_SO);
    try {
      VerifiedMessage answer = trusted(ask("SoDinhDanh", "HoVaTen").body());

      assertThat(answer.signer()).isEqualTo(oneStop.hub());
      assertThat(only(answer)).hasAllNullFieldsOrPropertiesExcept("soDinhDanh", "hoVaTen");
      MessageHeader.Release release = Objects.requireNonNull(answer.header().release());
      assertThat(release.notReleased()).isEmpty();
      assertThat(new String(hub.evidence(release.originalDigest()), UTF_8)).contains("ThuongTru");
    } finally {
      hub.restartAgencies(Map.of());
    }
  }

  private static HttpResponse<byte[]> ask(String... fields) {
    HttpResponse<byte[]> reply = hub.ask(oneStop, ReleaseHub.PURPOSE, CITIZEN, fields);
    assertThat(reply.statusCode()).as(new String(reply.body(), UTF_8)).isEqualTo(200);
    return reply;
  }

  private static VerifiedMessage trusted(byte[] document) {
    return LookUpReleaseTest.trusted(hub.bean(SignatureVerifier.class), document);
  }

  private static CongDanStructure only(VerifiedMessage answer) {
    var found = Payloads.read(answer.payload(), CongdanCollectionStructure.class).getCongDan();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
