package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.routes.command.EvidenceScene.Kept;
import vn.lienthong.routes.command.EvidenceScene.Said;

/** {@code evidence erase|hold|release}, called beside a hub that seals real messages. */
class ErasureCommandsTest {
  private final EvidenceScene scene = EvidenceScene.shared();
  private final Path register = scene.home.contentKeys().resolve("erasures.log");

  @Test
  void erasure_needsTwoPersons_andNoHold_andThenTheChainStillVerifies() throws IOException {
    Kept kept = scene.keep(null);
    said(erase(kept.name(), "vanhanh"), 1, "hai người", "Two persons");
    said(erase(kept.name(), "VanHanh"), 1, "hai người", "Two persons");
    said(
        erase(Map.of(Officers.SECOND, "sai"), "kiemsoat", "--message", kept.name()),
        1,
        "Sai tên hoặc mật khẩu",
        "kiemsoat");
    said(erase(kept.name(), "nobody"), 1, "an operator's account");
    said(scene.evidence("erase", "--message", kept.name(), "--by", "vanhanh"), 2, "--legal-basis");
    said(hold("hold", kept, Map.of(Officers.FIRST, "sai")), 1, "an operator's account");

    said(hold("hold", kept, Map.of()), 0, "Đã giữ", "Held until its release");
    said(erase(kept.name(), "kiemsoat"), 1, "LT-1033", "vụ việc 12/2026", "release it first");
    assertThat(scene.read(kept)).isEqualTo(kept.document());
    assertThat(Files.exists(register) ? Files.readString(register) : "")
        .doesNotContain(kept.name());
    said(hold("release", kept, Map.of()), 0, "Đã bỏ giữ");
    said(hold("release", kept, Map.of()), 1, "Nothing holds it");

    said(
        erase(kept.name(), "kiemsoat"),
        0,
        "1 văn bản",
        "erased",
        "GONE NOW",
        "MAY REMAIN, readable only with the month's key",
        "hết thời hạn lưu (120 tháng)",
        "older backups of the data, older backups of the keys");
    assertThatThrownBy(() -> scene.read(kept))
        .isInstanceOfSatisfying(
            HubException.class,
            e -> assertThat(e.fault().code()).isEqualTo(HubErrorCode.CONTENT_ERASED));
    assertThat(Files.readString(register)).contains(kept.name(), "vanhanh\tkiemsoat\tĐiều 16");
    scene.awaitSealed();
    said(
        scene.evidence("verify"),
        0,
        "content erased, recorded: ",
        "The chain of evidence is whole");
  }

  @Test
  void erasure_isRefused_whileADeliveryOrAProcedureIsNotFinished() {
    String dossier = "H29.MOTCUA-261122-9001";
    Kept form = scene.keep(dossier);
    execute("INSERT INTO procedure_definition VALUES ('LienThongKhaiSinh', 1, '')");
    execute(
        "INSERT INTO dossier (code, procedure, procedure_version, choices, starter, started_by,"
            + " form_evidence_id, state, status_code) VALUES ('%s', 'LienThongKhaiSinh', 1, '{}',"
                .formatted(dossier)
            + " 'H29.MOTCUA', '%s', %d, 'DANG_XU_LY', 2)".formatted(form.id(), form.evidence()));
    execute(
        "INSERT INTO hand_over (evidence_id, receiver) VALUES (" + form.evidence() + ", 'G15.X')");
    said(eraseDossier(dossier), 1, "LT-1034", dossier + " (DANG_XU_LY)", "procedure still runs");
    said(erase(form.name(), "kiemsoat"), 1, "LT-1034", "procedure still runs", "Nothing is erased");

    execute(
        "UPDATE dossier SET state = 'HOAN_THANH', done_at = now() WHERE code = '" + dossier + "'");
    said(
        eraseDossier(dossier), 1, "LT-1034", form.name() + " -> G15.X (CHO)", "give them up first");
    assertThat(scene.read(form)).isEqualTo(form.document());

    execute(
        "UPDATE hand_over SET state = 'XONG', done_at = now() WHERE evidence_id = "
            + form.evidence());
    said(eraseDossier(dossier), 0, "Đã xóa nội dung của " + dossier);
    assertThatThrownBy(() -> scene.read(form)).isInstanceOf(HubException.class);
    said(eraseDossier("H29.MOTCUA-261122-9002"), 1, "LT-1016", "There is no evidence of it");
    said(erase("nonsense", "kiemsoat"), 1, "Viết --message");
  }

  @Test
  void hold_isRefused_whereTheCodeIsMistyped() {
    String dossier = "H29.MOTCUA-KHONGCO-1";
    String message = "H29.MOTCUA/" + UUID.randomUUID();
    said(hold("--dossier", dossier), 1, "LT-1016", dossier, "Xem lại mã", "Nothing is held");
    said(hold("--message", message), 1, "LT-1015", message, "Xem lại mã", "Nothing is held");
    said(scene.evidence("release", "--dossier", dossier, "--by", "vanhanh"), 1, "Nothing holds it");
  }

  @Test
  void fullDisk_changesNothing_andEachCommandSaysSo() throws IOException {
    Kept kept = scene.keep(null);
    String before = Files.exists(register) ? Files.readString(register) : "";
    String[] said = {"LT-4004", "No space left", "Chưa thay đổi gì", "Nothing was changed", "run"};
    execute(
        "CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RAISE EXCEPTION ''No space left on device'' USING ERRCODE = ''53100''; END'");
    try {
      execute("CREATE TRIGGER full1 BEFORE DELETE ON content_key EXECUTE FUNCTION disk_full()");
      execute("CREATE TRIGGER full2 BEFORE INSERT ON content_hold EXECUTE FUNCTION disk_full()");
      said(erase(kept.name(), "kiemsoat"), 1, said);
      said(hold("hold", kept, Map.of()), 1, said);
      execute("DROP TRIGGER full2 ON content_hold");
      said(hold("hold", kept, Map.of()), 0, "Đã giữ");
      execute("CREATE TRIGGER full2 BEFORE UPDATE ON content_hold EXECUTE FUNCTION disk_full()");
      said(hold("release", kept, Map.of()), 1, said);
    } finally {
      execute("DROP FUNCTION disk_full CASCADE");
    }
    assertThat(scene.read(kept)).isEqualTo(kept.document());
    said(hold("release", kept, Map.of()), 0, "Đã bỏ giữ");
    said(erase(kept.name(), "kiemsoat"), 0, "1 văn bản");
    assertThat(Files.readString(register).substring(before.length())).contains("HUY\t", "XONG\t");
  }

  private Said erase(String message, String approver) {
    return erase(Map.of(), approver, "--message", message);
  }

  private Said eraseDossier(String code) {
    return erase(Map.of(), "kiemsoat", "--dossier", code);
  }

  private Said erase(Map<String, String> variables, String approver, String kind, String target) {
    return scene.evidence(
        variables,
        "erase",
        kind,
        target,
        "--legal-basis",
        "Điều 16",
        "--by",
        "vanhanh",
        "--approved-by",
        approver);
  }

  private Said hold(String kind, String target) {
    return hold(Map.of(), kind, target);
  }

  private Said hold(Map<String, String> variables, String kind, String target) {
    return scene.evidence(
        variables, "hold", kind, target, "--reason", "vụ việc 12/2026", "--by", "vanhanh");
  }

  private Said hold(String command, Kept kept, Map<String, String> variables) {
    return command.equals("hold")
        ? hold(variables, "--message", kept.name())
        : scene.evidence(variables, command, "--message", kept.name(), "--by", "vanhanh");
  }

  private void execute(String sql) {
    scene.database.jdbi().useHandle(handle -> handle.execute(sql));
  }

  private static void said(Said said, int code, String... parts) {
    assertThat(said.code()).as(said.text()).isEqualTo(code);
    assertThat(said.text()).contains(parts);
  }
}
