package vn.lienthong.routes.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.ContainerSigner;
import vn.lienthong.connectors.evidence.container.SignedContainers;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.disclosure.DisclosureLog;

/** The access log of one person: on the screen without the person, in the signed file with it. */
final class AccessLogView {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(VietnamTime.ZONE);
  private static final String COLUMNS =
      "thoi-diem,ben-nhan,nguon,dich-vu,truong,thoa-thuan,muc-dich,ma-ho-so,can-bo,ma-thong-diep,ma-cau-hoi,da-den";

  private final Terminal terminal;

  AccessLogView(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(List<DisclosureLog.Line> lines) {
    if (lines.isEmpty()) {
      terminal.say("Không có lần nào.", "Nothing was given to anybody in that time.");
    }
    for (DisclosureLog.Line line : lines) {
      terminal.line(
          "%s  %s <- %s  %s [%s]  %s%s"
              .formatted(
                  TIME.format(line.at()),
                  line.consumer(),
                  line.provider(),
                  line.service(),
                  line.fields().isEmpty() ? "-" : line.fields(),
                  Objects.requireNonNullElse(line.purpose(), "-"),
                  line.dossier() == null ? "" : "  " + line.dossier()));
    }
  }

  /** Writes the signed extract. */
  void write(
      Path file,
      DisclosureLog.Wanted wanted,
      List<DisclosureLog.Line> lines,
      ContainerSigner signer)
      throws IOException {
    String head =
        "# Nhật ký khai thác dữ liệu của / access log of "
            + String.join(", ", wanted.numbers())
            + "\n# "
            + TIME.format(wanted.from())
            + " - "
            + TIME.format(wanted.to())
            + ", lập / made "
            + TIME.format(OffsetDateTime.now(VietnamTime.ZONE))
            + "\n";
    String rows =
        lines.stream()
            .map(AccessLogView::row)
            .collect(Collectors.joining("\n", COLUMNS + "\n", "\n"));
    SignedContainers.write(
        file,
        List.of(
            new SignedContainers.Content(
                "nhat-ky-khai-thac.csv", "text/csv", (head + rows).getBytes(UTF_8))),
        signer);
    terminal.say(
        "Đã ghi %d dòng vào %s".formatted(lines.size(), file),
        "signed by the hub; any ASiC-E validator checks it");
  }

  private static String row(DisclosureLog.Line line) {
    return Stream.of(
            TIME.format(line.at()),
            line.consumer(),
            line.provider(),
            line.service(),
            line.fields(),
            line.agreement(),
            line.purpose(),
            line.dossier(),
            line.officer(),
            line.given(),
            line.question(),
            line.arrived() ? "1" : "0")
        .map(AccessLogView::cell)
        .collect(Collectors.joining(","));
  }

  // A cell that begins with a sign of a formula would be one in a spreadsheet.
  private static String cell(@Nullable String text) {
    String value = Objects.requireNonNullElse(text, "");
    String safe = value.matches("[=+@-].*") ? "'" + value : value;
    return safe.matches(".*[,\"\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
