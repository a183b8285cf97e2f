package vn.lienthong.routes.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.command.EvidenceScene.Kept;
import vn.lienthong.routes.command.EvidenceScene.Said;

/** {@code evidence verify|copy|heads|witness}, called beside a hub that seals real messages. */
class EvidenceCommandsTest {
  private static final String WHOLE =
      "Chuỗi chứng cứ nguyên vẹn. / The chain of evidence is whole.";
  private static final String BROKEN = "FIRST BROKEN";

  private final EvidenceScene scene = EvidenceScene.shared();

  @TempDir private Path folder;

  @Test
  void goodChain_isVerified_inTheStore_andAsACopySomewhereElse() throws IOException {
    scene.keep(null);
    long before = last();
    scene.keep(null);
    said(scene.evidence("verify"), 0, WHOLE, "bản ghi/records");

    Path first = folder.resolve("first");
    Path later = folder.resolve("later");
    said(scene.evidence("copy", "--to", "" + first), 0, "Đã sao chép tới lô " + last());
    said(
        scene.evidence("copy", "--to", "" + later, "--after", "" + before),
        0,
        "Lần sau / next time: --after " + last());
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path carried = Files.copy(first, elsewhere.resolve("copy"));
    said(EvidenceScene.elsewhere("verify", "--trusted", trusted(), "" + carried), 0, WHOLE);
    said(EvidenceScene.elsewhere("verify", "--trusted", trusted(), "" + later), 0, WHOLE);

    said(scene.evidence("copy", "--to", "" + first), 1, "there already; choose another name");
    Path none = folder.resolve("none");
    said(scene.evidence("copy", "--to", "" + none, "--after", "99999"), 1, "no such batch");
    assertThat(none).doesNotExist();
    said(scene.evidence("verify", "" + none), 1, "cannot be read", "Nothing was verified");
    said(EvidenceScene.elsewhere("verify", "" + first), 1, "--config");
  }

  @Test
  void flippedByte_isNamed_inTheStore_andInACopy() throws IOException {
    Kept kept = scene.keep(null);
    String flip =
        "UPDATE evidence_content SET ciphertext = set_byte(ciphertext, 40,"
            + " get_byte(ciphertext, 40) # 1) WHERE evidence_id = "
            + kept.evidence();
    scene.tamper(List.of("evidence_content"), flip);
    try {
      said(
          scene.evidence("verify"),
          1,
          BROKEN,
          "chứng cứ " + kept.evidence() + ", " + EvidenceScene.SENDER + " " + kept.id(),
          "ciphertext",
          "call your security officer");
    } finally {
      scene.tamper(List.of("evidence_content"), flip);
    }
    said(scene.evidence("verify"), 0, WHOLE);

    Path copy = folder.resolve("copy");
    said(scene.evidence("copy", "--to", "" + copy), 0);
    byte[] bytes = Files.readAllBytes(copy);
    bytes[bytes.length / 2] ^= 1;
    Files.write(copy, bytes);
    said(EvidenceScene.elsewhere("verify", "--trusted", trusted(), "" + copy), 1, BROKEN);
  }

  @Test
  void lostKey_isNamed_withMessageAndTime_andTheExportOfItIsRefused() throws IOException {
    Kept kept = scene.keep(null);
    String depth = "each content's own key is there and unwraps";
    said(scene.evidence("verify"), 0, WHOLE, depth);
    said(scene.evidence("verify", "--contents"), 0, WHOLE, "each content was opened");
    Path copy = folder.resolve("copy");
    said(scene.evidence("copy", "--to", "" + copy), 0);
    String[] opened = {"verify", "--contents", "--trusted", trusted(), "" + copy};
    said(EvidenceScene.elsewhere(opened), 1, "A copy holds no keys");

    byte[] key = scene.removeKey(kept);
    try {
      for (String option : List.of("--sealed-within=1800", "--contents")) {
        said(
            scene.evidence("verify", option),
            1,
            "chứng cứ " + kept.evidence() + ", " + EvidenceScene.SENDER + " " + kept.id() + ", ",
            "the content's key is gone",
            "không ai ghi lý do: 1");
      }
      Path file = folder.resolve("one.asice");
      said(
          export(kept, file, Map.of()),
          1,
          "LT-5003",
          kept.name(),
          "the content's key is gone",
          "./lienthong restore",
          "Nothing was exported");
      assertThat(file).doesNotExist();
    } finally {
      scene.putBackKey(kept, key);
    }
    said(scene.evidence("verify"), 0, WHOLE);
  }

  @Test
  void export_needsAnOfficersPasswordAndAReason_andTheEvidenceKeepsBoth() {
    Kept kept = scene.keep(null);
    Path file = folder.resolve("one.asice");
    String[] without = {"export", "--message", kept.name(), "-o", "" + file, "--by", "vanhanh"};
    said(scene.evidence(without), 2, "--reason");
    said(export(kept, file, Map.of(Officers.FIRST, "sai")), 1, "Sai tên hoặc mật khẩu của vanhanh");
    assertThat(file).doesNotExist();
    assertThat(exports(kept)).isZero();

    said(export(kept, file, Map.of()), 0, "Đã xuất 1 tài liệu");
    assertThat(file).isNotEmptyFile();
    assertThat(exports(kept)).isEqualTo(1);
  }

  private Said export(Kept kept, Path file, Map<String, String> variables) {
    return scene.evidence(
        variables,
        "export",
        "--message",
        kept.name(),
        "-o",
        "" + file,
        "--reason",
        "Tòa án yêu cầu",
        "--by",
        "vanhanh");
  }

  private long exports(Kept kept) {
    return scene.number(
        "SELECT count(*) FROM evidence_event WHERE kind = 'XUAT' AND evidence_id = "
            + kept.evidence()
            + " AND detail->>'canBo' = 'vanhanh' AND detail->>'lyDo' = 'Tòa án yêu cầu'");
  }

  @Test
  void witness_seesAForkAndACut_whichTheChainAloneDoesNotShow() throws IOException {
    scene.keep(null);
    Path early = folder.resolve("early");
    said(scene.evidence("heads", "-o", "" + early), 0, "Đã xuất đầu chuỗi tới lô " + last());
    scene.keep(null);
    Path kept = folder.resolve("kept");
    said(scene.evidence("heads", "--to", "" + kept), 0);
    assertThat(Files.readString(kept, ISO_8859_1)).doesNotContain(EvidenceScene.SENDER.value());
    said(scene.evidence("witness", "--heads", "" + early), 0, WHOLE);
    said(scene.evidence("witness", "--heads", "" + kept), 0, WHOLE);
    Path after = folder.resolve("after");
    said(scene.evidence("heads", "-o", "" + after, "--after", "" + last()), 0);
    said(scene.evidence("witness", "--heads", "" + kept, "" + after), 1, "no batch to compare");

    String[] cut = {"witness", "--trusted", trusted(), "--heads", "" + kept, "" + early};
    said(EvidenceScene.elsewhere(cut), 1, BROKEN, "lô/batch " + last(), "chuỗi bị cắt");

    rollBackTheLastBatch();
    scene.awaitSealed();
    said(scene.evidence("verify"), 0, WHOLE);
    said(
        scene.evidence("witness", "--heads", "" + kept),
        1,
        BROKEN,
        "lô/batch " + last(),
        "a fork: another head was seen");
    said(scene.evidence("witness", "--heads", "" + folder.resolve("none")), 1, "cannot be read");
  }

  /** Its records are sealed once more, by the hub's own key: another history, whole by itself. */
  private void rollBackTheLastBatch() {
    String last = "(SELECT max(id) FROM evidence_batch)";
    scene.tamper(
        List.of("evidence_leaf", "evidence_batch"),
        "WITH gone AS (DELETE FROM evidence_leaf WHERE batch = "
            + last
            + " RETURNING kind, record_id) INSERT INTO evidence_unsealed (kind, record_id)"
            + " SELECT kind, record_id FROM gone",
        "DELETE FROM evidence_batch WHERE id = " + last);
  }

  private long last() {
    return scene.number("SELECT max(id) FROM evidence_batch");
  }

  /** The hub's certificate, as a stranger was given it. */
  private String trusted() throws IOException {
    Path own = scene.home.pki().resolve("members").resolve("G00.LIENTHONG.crt");
    Path given = folder.resolve("hub.crt");
    return Files.exists(given) ? given.toString() : Files.copy(own, given).toString();
  }

  private static void said(Said said, int code, String... parts) {
    assertThat(said.code()).as(said.text()).isEqualTo(code);
    assertThat(parts).allSatisfy(part -> assertThat(said.text()).contains(part));
  }
}
