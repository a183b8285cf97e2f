package vn.lienthong.routes.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
