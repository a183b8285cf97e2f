package vn.lienthong.routes.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.HubHome;

/** The definitions that come with the hub. */
class InstalledProceduresTest {
  @Test
  void installedDefinitions_areRight(@TempDir Path data) {
    var home = HubHome.unmade(data, Path.of("../config"));
    assertThat(ProcedureFiles.read(home))
        .extracting(ProcedureDefinition::service)
        .hasSize(TestHome.samples("procedures"))
        .contains("LienThongKhaiSinh", "LienThongKhaiTu", "LienThongHoKinhDoanh");
  }

  @Test
  void bothBenefitsOfADeath_areDoneByTheFundThatWasAsked(@TempDir Path data) {
    var home = HubHome.unmade(data, Path.of("../config"));
    var death = ProcedureFiles.read(Path.of("../config/procedures/death.yaml"), home);
    for (String step : new String[] {"TroCapMaiTang", "TuTuat"}) {
      assertThat(death.step(step).provider().kinds())
          .as(step)
          .isEqualTo(Map.of("BHXH", "social-insurance", "NGAN_SACH", "labour"));
    }
  }

  @Test
  void schemaForEditors_hasTheKeysOfTheReader() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Path.of("../config/procedures/procedure.schema.json").toFile());
    JsonNode parts = schema.get("$defs");
    JsonNode on = parts.get("on");
    assertKeys(schema, ProcedureContent.class);
    assertKeys(schema.at("/properties/choices/items"), ProcedureContent.ChoiceContent.class);
    assertKeys(parts.get("limit"), ProcedureContent.LimitContent.class);
    assertKeys(parts.get("status"), StatusContent.class);
    assertKeys(parts.get("step"), StepContent.class);
    assertKeys(parts.at("/step/properties/providerBy"), StepContent.ProviderContent.class);
    assertKeys(on, StepContent.ReactionsContent.class);
    assertKeys(on.at("/properties/supplement"), StepContent.SupplementContent.class);
    assertKeys(on.at("/properties/silent"), StepContent.SilentContent.class);
  }

  private static void assertKeys(JsonNode part, Class<? extends Record> read) {
    assertThat(part.get("properties").fieldNames())
        .toIterable()
        .as(read.getSimpleName())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(read.getRecordComponents()).map(RecordComponent::getName).toList());
    assertThat(part.get("additionalProperties").asBoolean()).isFalse();
  }
}
