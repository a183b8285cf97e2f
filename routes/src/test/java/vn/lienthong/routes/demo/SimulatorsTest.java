package vn.lienthong.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.rest.HttpsReader;
import vn.lienthong.connectors.soap.SoapDocumentTransport;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberFiles;

/** The agencies without a hub: they start, take families at the counter, and keep them. */
class SimulatorsTest {
  private static final HubHome HOME = TestHome.create();
  private static final int AGENCIES =
      (int) MemberFiles.read(HOME).stream().filter(SimulatorKinds::isPlayed).count();

  @Test
  void dossiers_areKept_overARestart_whileTheHubIsAway() throws IOException {
    List<String> codes;
    try (Simulators simulators = Simulators.open(HOME)) {
      assertThat(simulators).isNotNull();
      QuayClient quay = new QuayClient(HOME);
      codes = quay.submit(3, 5);
      assertThat(quay.progress())
          .extracting(DossierProgress::code)
          .containsExactlyElementsOf(codes);
    }
    try (Simulators simulators = Simulators.open(HOME)) {
      assertThat(simulators).isNotNull();
      QuayClient quay = new QuayClient(HOME);
      assertThat(quay.submit(3, 5)).isEqualTo(codes);
      assertThat(quay.progress())
          .hasSize(3)
          .allSatisfy(
              dossier -> {
                assertThat(dossier.status()).isEqualTo(1);
                assertThat(dossier.child()).isNotBlank();
                assertThat(dossier.finished()).isFalse();
              });
      assertThat(quay.mostRegistrationsByAgency())
          .hasSize(AGENCIES)
          .containsEntry("Hệ thống thông tin một cửa điện tử (mẫu)", OptionalInt.of(1))
          .containsEntry("Cơ sở dữ liệu quốc gia về dân cư (mẫu)", OptionalInt.of(0));
    }
  }

  @Test
  void registers_areShown_onlyToTheAgencyItselfAndTheHub() {
    DemoMembers members = DemoMembers.of(HOME);
    var portal = members.only("national-portal");
    var population = members.only("population");
    try (Simulators simulators = Simulators.open(HOME)) {
      assertThat(simulators).isNotNull();
      var stranger = new HttpsReader(members.tls(portal), Duration.ofSeconds(5));
      var register = members.door(population).resolve("/so-dang-ky");

      assertThatThrownBy(() -> stranger.get(register))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("403");
    }
  }

  @Test
  void populationsDoor_isShutToTheHub_thatDoesNotShowTheHeadersOfItsFile() {
    DemoMembers members = DemoMembers.of(HOME);
    var population = members.only("population");
    try (Simulators simulators = Simulators.open(HOME)) {
      assertThat(simulators).isNotNull();
      var bare =
          new SoapDocumentTransport(
              members.door(population), members.tls(members.only("hub")), Duration.ofSeconds(5));

      assertThatThrownBy(() -> bare.exchange(new byte[] {'a'}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("401");
    }
  }

  @Test
  void secondProcess_isRefused_andLeavesTheFirstRunning() {
    try (Simulators simulators = Simulators.open(HOME)) {
      assertThat(simulators).isNotNull();
      assertThatThrownBy(() -> Simulators.open(HOME)).isInstanceOf(RuntimeException.class);
      assertThat(new QuayClient(HOME).mostRegistrationsByAgency()).hasSize(AGENCIES);
    }
  }

  @Test
  void agencyThatIsDown_doesNotEndTheCount() {
    assertThat(new QuayClient(HOME).mostRegistrationsByAgency())
        .hasSize(AGENCIES)
        .allSatisfy((agency, most) -> assertThat(most).as(agency).isEmpty());
  }
}
