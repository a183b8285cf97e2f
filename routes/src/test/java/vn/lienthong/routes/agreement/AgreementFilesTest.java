package vn.lienthong.routes.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.release.Treatment;

class AgreementFilesTest {
  private static final String LOOK_UP = "one-stop-looks-up-citizens.yaml";
  private static final String BIRTHS = "one-stop-starts-births.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void copySamples() throws IOException {
    for (String part : new String[] {"members", "agreements"}) {
      Files.createDirectories(folder.resolve("config").resolve(part));
      try (var files = Files.list(Path.of("..", "config", part))) {
        for (Path file : files.toList()) {
          Files.copy(
              file, folder.resolve("config").resolve(part).resolve(file.getFileName().toString()));
        }
      }
    }
  }

  @Test
  void samples_areRead_andTheLookUpReleasesFourFields() {
    AgreementSet agreements = read();
    assertThat(agreements.all()).hasSize(TestHome.samples("agreements"));
    assertThat(agreements.all())
        .filteredOn(agreement -> agreement.service().equals("TraCuuThongTinCongDan"))
        .singleElement()
        .satisfies(
            agreement -> {
              assertThat(agreement.purposes()).hasSize(1);
              assertThat(agreement.purposes().get(0).fields()).hasSize(4);
              assertThat(agreement.quotaPerDay()).isEqualTo(20_000);
            });
  }

  @Test
  void fields_mayBeMaskedOrGeneralised() throws IOException {
    change(LOOK_UP, "- HoVaTen", "- name: HoVaTen\n        mask: true");
    change(LOOK_UP, "- NgayThangNamSinh", "- {name: NgayThangNamSinh, generalise: year}");
    change(LOOK_UP, "- GioiTinh", "- name: ThuongTru\n        generalise: province");
    assertThat(read().all())
        .filteredOn(agreement -> agreement.code().equals("TT-MAU-07"))
        .flatExtracting(agreement -> agreement.purposes().get(0).fields())
        .containsExactly(
            new ReleasedField("SoDinhDanh", Treatment.AS_IS),
            new ReleasedField("HoVaTen", Treatment.MASK),
            new ReleasedField("NgayThangNamSinh", Treatment.YEAR),
            new ReleasedField("ThuongTru", Treatment.PROVINCE));
  }

  @Test
  void formThatTheAnswersSchemaHasNoPlaceFor_isRefused_withFileAndLine() throws IOException {
    change(LOOK_UP, "- SoDinhDanh", "- {name: SoDinhDanh, mask: true}");
    refused(LOOK_UP, "line 20", "SoDinhDanh cannot be given as MASK");
  }

  @Test
  void versionThatNoAnswerCanName_isRefused_withFileAndLine() throws IOException {
    change(LOOK_UP, "version: \"1.0\"\nconsumer", "version: \"first\"\nconsumer");
    refused(LOOK_UP, "line 6", "1.0");
  }

  @Test
  void unknownKey_isRefused_withFileAndLine() throws IOException {
    change(LOOK_UP, "purposeRequired: true", "purposeRequired: true\nfeilds: []");
    refused(LOOK_UP, "line 14", "feilds");
  }

  @Test
  void keyThatStandsTwice_isRefused_withFileAndLine() throws IOException {
    change(LOOK_UP, "state: active", "state: active\nstate: suspended");
    refused(LOOK_UP, "line 28", "Duplicate");
  }

  @Test
  void fileCutOff_isRefused_sinceItsStateIsMissing() throws IOException {
    change(LOOK_UP, "rate: {perSecond: 20, burst: 40}\nquota: {perDay: 20000}\nstate: active", "");
    refused(LOOK_UP, "state is missing");
  }

  @Test
  void unknownConsumer_isRefused_withLine() throws IOException {
    change(LOOK_UP, "H29.MOTCUA", "H30.MOTCUA");
    refused(LOOK_UP, "line 7", "H30.MOTCUA is no member");
  }

  @Test
  void everybody_isRefused_forAServiceWithData() throws IOException {
    change(LOOK_UP, "\"H29.MOTCUA\"", "\"*\"");
    refused(LOOK_UP, "line 7", "TraCuuThongTinCongDan is not for everybody");
  }

  @Test
  void unknownProvider_isRefused_withLine() throws IOException {
    change(LOOK_UP, "G01.CSDLDC", "G01.KHONGCO");
    refused(LOOK_UP, "line 8", "G01.KHONGCO is no member");
  }

  @Test
  void providerThatDoesNotProvide_isRefused_withLine() throws IOException {
    change(LOOK_UP, "G01.CSDLDC", "G34.BHXH");
    refused(LOOK_UP, "line 8", "does not provide TraCuuThongTinCongDan");
  }

  @Test
  void hubService_isRefused_ofAMember() throws IOException {
    change(BIRTHS, "provider: G00.LIENTHONG", "provider: G34.BHXH");
    refused(BIRTHS, "line 8", "does not provide LienThongKhaiSinh");
  }

  @Test
  void unknownServiceOrVersion_isRefused_withLine() throws IOException {
    change(LOOK_UP, "serviceVersion: \"1.0\"", "serviceVersion: \"7.0\"");
    refused(LOOK_UP, "line 9", "no TraCuuThongTinCongDan 7.0");
  }

  @Test
  void unknownField_isRefused_withItsLine() throws IOException {
    change(LOOK_UP, "- GioiTinh", "- Gioitinh");
    refused(LOOK_UP, "line 23", "no field Gioitinh");
  }

  @Test
  void nestedField_isKnown_andOneBesideIt_isNot() throws IOException {
    change(LOOK_UP, "- GioiTinh", "- Cha/HoVaTen");
    assertThat(read().all()).hasSize(TestHome.samples("agreements"));
    change(LOOK_UP, "- Cha/HoVaTen", "- Cha/NhomMau");
    refused(LOOK_UP, "line 23", "no field Cha/NhomMau");
  }

  @Test
  void fieldOfAServiceWithoutAnswer_isRefused() throws IOException {
    change(
        BIRTHS,
        "purposeRequired: false",
        "purposeRequired: false\npurposes: [{code: A, name: a, englishName: a, legalBasis: a, fields: [HoVaTen]}]");
    refused(BIRTHS, "line 14", "no field HoVaTen");
  }

  @Test
  void endBeforeBegin_isRefused_withLine() throws IOException {
    change(LOOK_UP, "validFrom: 2026-01-01", "validFrom: 2026-01-01\nvalidTo: 2025-12-31");
    refused(LOOK_UP, "line 13", "before validFrom");
  }

  @Test
  void dayThatIsNone_isRefused_withLine() throws IOException {
    change(LOOK_UP, "validFrom: 2026-01-01", "validFrom: 2026-02-30");
    refused(LOOK_UP, "line 12", "2026-02-30");
  }

  @Test
  void rateOfNothing_isRefused_withLine() throws IOException {
    change(LOOK_UP, "perSecond: 20", "perSecond: 0");
    refused(LOOK_UP, "line 25", "at least 1");
  }

  @Test
  void purposeTwice_isRefused_withLine() throws IOException {
    change(
        LOOK_UP,
        "minimumProfile",
        "  - {code: MAU-GIAI-QUYET-KHAI-SINH, name: a, englishName: a, legalBasis: a}\nminimumProfile");
    refused(LOOK_UP, "line 24", "stands twice");
  }

  @Test
  void requiredPurpose_withNoneAgreed_isRefused() throws IOException {
    change(BIRTHS, "purposeRequired: false", "purposeRequired: true");
    refused(BIRTHS, "line 13", "none is agreed");
  }

  @Test
  void sameCodeAndVersion_isRefused() throws IOException {
    change(BIRTHS, "TT-MAU-01", "TT-MAU-07");
    refused(BIRTHS, "line 5", "stand in another file too");
  }

  @Test
  void overlappingAgreements_areRefused_butConsecutiveOnesAreNot() throws IOException {
    Files.copy(agreement(LOOK_UP), agreement("z-second.yaml"));
    change("z-second.yaml", "version: \"1.0\"", "version: \"2.0\"");
    refused("z-second.yaml", "line 12", "overlaps TT-MAU-07 version 1.0", "MAU-GIAI-QUYET");
    change(LOOK_UP, "validFrom: 2026-01-01", "validFrom: 2026-01-01\nvalidTo: 2026-06-30");
    change("z-second.yaml", "validFrom: 2026-01-01", "validFrom: 2026-07-01");
    assertThat(read().all()).hasSize(TestHome.samples("agreements") + 1);
  }

  private void refused(String... parts) {
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationFileException.class)
        .hasMessageContainingAll(parts);
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(agreement(file));
    assertThat(text).contains(from);
    Files.writeString(agreement(file), text.replace(from, to));
  }

  private Path agreement(String file) {
    return folder.resolve("config/agreements").resolve(file);
  }

  private AgreementSet read() {
    return AgreementFiles.read(home(), MemberFiles.read(home()));
  }

  private HubHome home() {
    return HubHome.of(folder.resolve("data"), folder.resolve("config"));
  }
}
