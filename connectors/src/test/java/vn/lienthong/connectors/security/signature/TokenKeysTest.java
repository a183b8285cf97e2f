package vn.lienthong.connectors.security.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;
import static vn.lienthong.connectors.security.TestMembers.HUB;
import static vn.lienthong.connectors.security.TestMembers.POPULATION;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.rest.HttpsDocumentTransport;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.connectors.security.keys.HubKeys;
import vn.lienthong.connectors.security.keys.KeyRefusedException;
import vn.lienthong.connectors.security.keys.KeySettings;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.keys.SoftToken;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Keys that never leave their PKCS#11 token, with the native provider in front of all others. */
@Isolated("providers belong to the whole process")
class TokenKeysTest {
  private final List<Provider> before = List.of(Security.getProviders());

  @TempDir Path directory;
  private SoftToken token;

  @BeforeEach
  void aTokenWithTwoKeys() throws Exception {
    assumeTrue(SoftToken.missing().isEmpty(), SoftToken.missing().orElse(""));
    token = SoftToken.get();
    token.add("rsa", TestMembers.key(CIVIL_STATUS));
    token.add("ec", TestMembers.key(POPULATION));
    CryptoProvider.install();
  }

  @AfterEach
  void removeWhatWasInstalled() {
    for (Provider provider : Security.getProviders()) {
      if (!before.contains(provider)) {
        Security.removeProvider(provider.getName());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"rsa,G15.HOTICH,SHA256withRSA", "ec,G01.CSDLDC,SHA256withECDSA"})
  void signature_isMadeInTheToken_thoughTheNativeProviderStandsFirst(
      String alias, String member, String method) throws Exception {
    MemberKey key = key(alias, member);
    assertThat(key.privateKey().getEncoded()).isNull();
    Signature signature = Signature.getInstance(method);
    signature.initSign(key.privateKey());
    assertThat(signature.getProvider().getName()).startsWith("SunPKCS11-LienThong");
    Signature other = Signature.getInstance(method);
    other.initSign(TestMembers.key(new MemberCode(member)).privateKey());
    assertThat(other.getProvider()).isEqualTo(Security.getProviders()[0]);
  }

  @ParameterizedTest
  @CsvSource({"rsa,G15.HOTICH", "ec,G01.CSDLDC"})
  void message_isAcceptedByTheGateAndByXmlsec_andNotWithAChangedByte(String alias, String member)
      throws Exception {
    MemberKey key = key(alias, member);
    byte[] signed = HubSignatures.signer(key).sign(Samples.unsigned(key.member())).bytes();

    var verifier = HubSignatures.verifier(directory(key), Clock.systemUTC());
    assertThat(verifier.verifyMessage(signed)).isInstanceOf(Trusted.class);
    Refusal.of(verifier.verifyMessage(Samples.edit(signed, "Thị An", "Thị Ân")))
        .hasCode(HubErrorCode.SIGNATURE_INVALID);
    assumeTrue(XmlsecInteroperationTest.installed(), "xmlsec1 is not installed");
    var xmlsec = new Xmlsec(directory);
    assertThat(xmlsec.verifies(signed, TestMembers.anchors(), key.chain())).isTrue();
    assertThat(
            xmlsec.verifies(
                Samples.edit(signed, "Thị An", "Thị Ân"), TestMembers.anchors(), key.chain()))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"rsa,G15.HOTICH", "ec,G01.CSDLDC"})
  void tls_isServedAndCalled_withTheTokensKey(String alias, String member) throws Exception {
    MemberTls ofToken = MemberTls.of(key(alias, member), TestMembers.anchors());
    MemberTls other = TestMembers.tls(HUB);
    assertThat(echoed(ofToken, other)).isEqualTo("Trẻ");
    assertThat(echoed(other, ofToken)).isEqualTo("Trẻ");
  }

  @Test
  void pin_isRefused_whenWrong_andShownNowhere() throws Exception {
    var lines = new ListAppender<ILoggingEvent>();
    Logger logger = (Logger) LoggerFactory.getLogger("vn.lienthong.connectors.security.keys");
    lines.start();
    logger.setLevel(Level.ALL);
    token.logOut();
    logger.addAppender(lines);
    try {
      assertThatThrownBy(() -> read(token.settings("ec", SoftToken.pin("99999999"))))
          .isInstanceOf(KeyRefusedException.class)
          .hasMessageStartingWith("lienthong.key.pin")
          .hasStackTraceContaining("PIN")
          .extracting(Throwable::toString)
          .asString()
          .doesNotContain("99999999");
      read(token.settings("ec", SoftToken.pin(SoftToken.PIN)));
    } finally {
      logger.detachAppender(lines);
      logger.setLevel(null);
    }
    assertThat(lines.list).isNotEmpty();
    assertThat(lines.list)
        .allSatisfy(
            line ->
                assertThat(line.getFormattedMessage()).doesNotContain("99999999", SoftToken.PIN));
  }

  @Test
  void token_isRefused_whereTheSlotHasNone_orTheLibraryIsMissing() {
    assertThatThrownBy(() -> read(token.settings(4_000_000, "ec", SoftToken.pin(SoftToken.PIN))))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageStartingWith("lienthong.key.slot");
    KeySettings good = token.settings("ec", SoftToken.pin(SoftToken.PIN));
    KeySettings noLibrary =
        new KeySettings(
            good.source(),
            null,
            directory.resolve("none.so"),
            good.slot(),
            "ec",
            null,
            good.password(),
            good.pin());
    assertThatThrownBy(() -> read(noLibrary))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageStartingWith("lienthong.key.library");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", ""})
  void alias_isRefused_whereItIsMissing_orSeveralAreThere(String alias) {
    assertThatThrownBy(() -> read(token.settings(alias, SoftToken.pin(SoftToken.PIN))))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageStartingWith("lienthong.key.alias")
        .hasMessageContaining("rsa")
        .hasMessageContaining("ec");
  }

  @Test
  void certificate_isRefused_whenItHasEnded() {
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(826));
    KeySettings settings = token.settings("ec", SoftToken.pin(SoftToken.PIN));
    assertThatThrownBy(() -> HubKeys.read(POPULATION, settings, later))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageStartingWith("lienthong.key.alias")
        .hasMessageContaining("not valid now");
  }

  private MemberKey key(String alias, String member) {
    return HubKeys.read(
        new MemberCode(member),
        token.settings(alias, SoftToken.pin(SoftToken.PIN)),
        Clock.systemUTC());
  }

  private static void read(KeySettings settings) {
    HubKeys.read(POPULATION, settings, Clock.systemUTC());
  }

  private static SignerDirectory directory(MemberKey key) {
    return presented ->
        key.certificate().equals(presented)
            ? Optional.of(new SignerDirectory.Signer(key.member(), key.certificate()))
            : Optional.empty();
  }

  private static String echoed(MemberTls server, MemberTls client) throws Exception {
    try (MutualTlsServer running =
        MutualTlsServer.on(0, server)
            .document("/", document -> new DocumentReply(200, document))
            .start()) {
      URI address = URI.create("https://localhost:" + running.port() + "/");
      return new String(
          new HttpsDocumentTransport(address, client, Duration.ofSeconds(5))
              .exchange("Trẻ".getBytes(UTF_8))
              .document(),
          UTF_8);
    }
  }
}
