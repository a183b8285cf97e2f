package vn.lienthong.routes.procedure.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.routes.calendar.TimeLimit;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.HubHome;

/** The installed plan, and what is wrong in one, with its line. */
class PlanFileTest {
  @TempDir private Path config;
  private String installed = "";

  @BeforeEach
  void read() throws IOException {
    installed = Files.readString(Path.of("../config/reconciliation.yaml"));
  }

  @Test
  void installedPlan_hasBirthsAndDeaths() throws IOException {
    ReconciliationPlan plan = plan(installed);
    assertThat(plan.acts()).extracting(ActKind::kind).containsExactly("KHAI_SINH", "KHAI_TU");
    assertThat(plan.acts().get(0).followUps())
        .extracting(FollowUp::kind)
        .containsExactly("CAP_SO", "THUONG_TRU", "THE_BHYT");
    assertThat(plan.acts().get(0).followUps().get(2).within()).isEqualTo(TimeLimit.workingDays(5));
    assertThat(plan.act("KHAI_TU").orElseThrow().number().ofForm()).isTrue();
    assertThat(plan.act("KHAC")).isEmpty();
  }

  @Test
  void schemaForEditors_hasTheKeysOfTheReader() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Path.of("../config/reconciliation.schema.json").toFile());
    JsonNode act = schema.at("/properties/acts/items");
    assertKeys(schema, PlanContent.class);
    assertKeys(act, PlanContent.ActContent.class);
    assertKeys(act.at("/properties/followUps/items"), PlanContent.FollowUpContent.class);
  }

  private static void assertKeys(JsonNode part, Class<? extends Record> read) {
    assertThat(part.get("properties").fieldNames())
        .toIterable()
        .as(read.getSimpleName())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(read.getRecordComponents()).map(RecordComponent::getName).toList());
    assertThat(part.get("additionalProperties").asBoolean()).isFalse();
  }

  @Test
  void installationWithoutAPlan_reconcilesNothing() {
    assertThat(PlanFile.read(home()).acts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'hour: \"19:00\"', 'hour: \"25:00\"', 25",
    "daysBack: 30, daysBack: 0, 1 to 366",
    "answerWithin: 4h, answerWithin: soon, no length of time",
    "kind: THE_BHYT, kind: CAP_SO, stands twice",
    "'expected: dossier, within: 3', 'expected: maybe, within: 3', always or dossier",
    "number: result/KhaiSinh/SoDinhDanh, number: KhaiSinh/SoDinhDanh, form/ or result/",
    "within: same day, within: tomorrow, no time limit",
    "'service: CapTheBHYT, ', 'dichVu: CapTheBHYT, ', dichVu is not known"
  })
  void wrongPlan_isRefused_withLineAndReason(String right, String wrong, String reason) {
    assertThat(installed).contains(right);
    assertThatThrownBy(() -> plan(installed.replaceFirst(Pattern.quote(right), wrong)))
        .isInstanceOf(ConfigurationFileException.class)
        .hasMessageContaining("reconciliation.yaml")
        .hasMessageContaining(reason);
  }

  private ReconciliationPlan plan(String text) throws IOException {
    Files.writeString(config.resolve("reconciliation.yaml"), text);
    return PlanFile.read(home());
  }

  private HubHome home() {
    return HubHome.unmade(config.resolve("data"), config);
  }
}
