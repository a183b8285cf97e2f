package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;
import vn.lienthong.routes.demo.BulkClient;

/** One file on its way through the hub, as its sender sees it. */
final class BulkRun {
  private static final Duration LOOK = Duration.ofMillis(500);

  private final BulkClient client;
  private final Terminal terminal;

  BulkRun(BulkClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
  }

  /**
   * What came of it.
   *
   * @param waited from the signed message to the signed result
   * @param told what the hub said last of the job
   */
  record Ended(
      UUID message, KetQuaHangLoatStructure result, Path file, Duration waited, JsonNode told) {
    void say(Terminal terminal) {
      terminal.line("  Tổng số dòng / rows   " + result.getTongSoDong());
      terminal.line("  Đạt / good            " + result.getSoDongDat());
      terminal.line("  Không đạt / not good  " + result.getSoDongKhongDat());
      result
          .getDemLyDo()
          .forEach(reason -> terminal.line("    " + reason.getLyDo() + "  " + reason.getSoDong()));
      long open = result.getTongSoDong() - result.getSoDongDat() - result.getSoDongKhongDat();
      if (open > 0) {
        terminal.line("  Chưa xử lý / not worked on, may be sent again  " + open);
      }
      terminal.line("  Kết quả / result      " + file);
      terminal.line(
          String.format(
              Locale.ROOT,
              "  %.1f s, %.0f dòng/s / rows a second",
              waited.toMillis() / 1000.0,
              rowsPerSecond()));
    }

    double rowsPerSecond() {
      return result.getTongSoDong() * 1000.0 / Math.max(1, waited.toMillis());
    }
  }

  Ended of(BulkClient.Request request, Path to) throws IOException, InterruptedException {
    long rows = client.rows(request);
    if (rows == 0) {
      throw new CommandRefused("Tệp không có dòng nào.", "The file has no rows.");
    }
    long size = Files.size(request.file());
    terminal.say("Gửi tệp " + rows + " dòng, " + size + " byte", "sending the file ...");
    String digest =
        client.upload(request, sent -> terminal.status("  " + sent * 100 / size + " %"));
    terminal.status("");
    long begin = System.nanoTime();
    UUID message = send(request, digest, rows);
    terminal.say("Trục đã tiếp nhận " + message, "accepted");
    JsonNode told = follow(message);
    Duration waited = Duration.ofNanos(System.nanoTime() - begin);
    KetQuaHangLoatStructure result = client.result(told, to);
    terminal.say(
        "Kết quả có chữ ký của trục, đúng giá trị băm.", "The result is signed by the hub.");
    return new Ended(message, result, to, waited, told);
  }

  private UUID send(BulkClient.Request request, String digest, long rows) throws IOException {
    try {
      return client.send(request, digest, rows);
    } catch (BulkClient.NotAccepted refused) {
      throw new CommandRefused("Trục từ chối: " + refused.getMessage(), "The hub refused it.");
    }
  }

  private JsonNode follow(UUID message) throws IOException, InterruptedException {
    while (true) {
      Optional<JsonNode> progress = client.progress(message);
      if (progress.isPresent()) {
        JsonNode told = progress.get();
        if (told.path("trangThai").asText().equals("XONG")) {
          terminal.status("");
          return told;
        }
        terminal.status(status(told));
      }
      if (progress.isEmpty() || progress.get().path("trangThai").asText().equals("TU_CHOI")) {
        Optional<String> refused = refused(message);
        if (refused.isPresent()) {
          throw new CommandRefused("Trục từ chối: " + refused.get(), "The hub refused the file.");
        }
      }
      Thread.sleep(LOOK.toMillis());
    }
  }

  private Optional<String> refused(UUID message) {
    try {
      return client.refused(message);
    } catch (IOException hubAway) {
      return Optional.empty(); // it may be restarting: the job goes on then
    }
  }

  private static String status(JsonNode told) {
    return "  %s %d %%, %d/%d dòng, %d dòng/s, còn %s s"
        .formatted(
            told.path("trangThai").asText(),
            told.path("phanTram").asLong(),
            told.path("soDongDaXong").asLong(),
            told.path("tongSoDong").asLong(),
            told.path("dongMoiGiay").asLong(),
            told.path("conLaiGiay").asText("?"));
  }
}
