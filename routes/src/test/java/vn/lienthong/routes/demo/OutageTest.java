package vn.lienthong.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.rest.HttpsDocumentTransport;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;

/** A script that kills an agency: its real door is shut, and opens again. */
class OutageTest {
  private static final String SERVICE = "XoaDangKyThuongTru";
  private final HubHome home = TestHome.create();
  private final DemoMembers members = DemoMembers.of(home);

  @Test
  void death_shutsTheDoor_andTheSameMessageIsTakenAfterwards() throws IOException {
    Member residence = members.only("residence");
    byte[] message = message(residence);
    DocumentTransport line =
        new HttpsDocumentTransport(
            members.door(residence), members.tls(members.only(Member.HUB)), Duration.ofSeconds(5));
    try (Simulators simulators = Simulators.open(home, staging())) {
      assertThat(simulators).isNotNull();
      await()
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> line.exchange(message))
                      .isInstanceOf(IOException.class)
                      .satisfies(
                          refused ->
                              assertThat(refused.getClass().getSimpleName())
                                  .contains("ConnectException")));
      await()
          .ignoreExceptions()
          .until(() -> line.exchange(message).status(), status -> status == 202);
    }
  }

  private Staging staging() throws IOException {
    Path file = home.data().resolve("script.yaml");
    Files.writeString(
        file,
        """
        agencies:
          residence:
            XoaDangKyThuongTru:
              rules:
                - {request: 1, do: die, for: 2s}
        """);
    Script script = ScriptFile.read(file, home);
    return new Staging() {
      @Override
      public Script script() {
        return script;
      }
    };
  }

  private byte[] message(Member to) {
    Member hub = members.only(Member.HUB);
    MessageHeader header =
        MessageHeader.of(
                UUID.randomUUID(),
                SERVICE,
                hub.code(),
                to.code(),
                OffsetDateTime.now(VietnamTime.ZONE))
            .withDossierCode("H29.MOTCUA-261122-0001");
    var payload = MessageSamples.of(SERVICE, 1, VietnamTime.today());
    var signer = HubSignatures.signer(members.key(hub));
    return signer.sign(Envelopes.write(header, payload)).bytes();
  }
}
