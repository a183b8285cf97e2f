package vn.lienthong.adapters.nationalportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DongBoHoSoMCStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.MessageSamples;

class PortalDialectTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private final NationalPortalAdapter adapter = new NationalPortalAdapter();

  @ParameterizedTest
  @ValueSource(strings = {"DongBoHoSoMC", "CapNhatTienDoHoSoMC"})
  void everySample_comesBackUnchanged_fromTheDialect(String service) {
    Class<?> type =
        service.equals("DongBoHoSoMC")
            ? DongBoHoSoMCStructure.class
            : CapNhatTienDoHoSoMCStructure.class;
    for (long seed = 1; seed <= 40; seed++) {
      Element canonical = MessageSamples.of(service, seed, DAY);
      Element told = told(service, canonical);
      assertThat(told.getNamespaceURI()).isEqualTo(PortalDialect.NAMESPACE);
      assertThat(Payloads.read(PortalDialect.read(told), type))
          .usingRecursiveComparison()
          .isEqualTo(Payloads.read(canonical, type));
    }
  }

  @Test
  void opening_isNoUpdate_anyLaterStateIs() {
    DongBoHoSoMCStructure dossier =
        Payloads.read(MessageSamples.of("DongBoHoSoMC", 3, DAY), DongBoHoSoMCStructure.class);
    dossier.setTrangThaiHoSo(2);
    assertThat(PortalDialect.isUpdating(told("DongBoHoSoMC", Payloads.write(dossier)))).isFalse();
    dossier.setTrangThaiHoSo(9);
    assertThat(PortalDialect.isUpdating(told("DongBoHoSoMC", Payloads.write(dossier)))).isTrue();
  }

  @Test
  void fieldThatThePortalDoesNotHave_isRefusedWithItsPlace() {
    Element canonical = MessageSamples.of("CapNhatTienDoHoSoMC", 1, DAY);
    canonical.appendChild(
        canonical.getOwnerDocument().createElementNS(canonical.getNamespaceURI(), "BiMat"));
    assertThatThrownBy(() -> told("CapNhatTienDoHoSoMC", canonical))
        .isInstanceOfSatisfying(
            HubException.class,
            refused -> {
              assertThat(refused.fault().code()).isEqualTo(HubErrorCode.SCHEMA_INVALID);
              assertThat(refused.fault().place()).isEqualTo("/CapNhatTienDoHoSoMC/BiMat");
            });
  }

  @Test
  void otherService_isRefused() {
    Element canonical = MessageSamples.of("CapNhatTienDoHoSoMC", 1, DAY);
    assertThatThrownBy(() -> told("TraKetQuaHoSo", canonical))
        .isInstanceOfSatisfying(
            HubException.class,
            refused -> assertThat(refused.fault().code()).isEqualTo(HubErrorCode.SERVICE_UNKNOWN));
  }

  private Element told(String service, Element canonical) {
    MessageHeader header = TestPki.header(service, TestPki.HUB, TestPki.PORTAL);
    return adapter.toAgency(header, canonical).orElseThrow();
  }
}
