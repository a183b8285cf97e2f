package vn.lienthong.routes.drill.fault;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.drill.check.LostTime;
import vn.lienthong.routes.drill.check.MessageKey;
import vn.lienthong.routes.drill.check.Sent;
import vn.lienthong.routes.drill.load.Cast;
import vn.lienthong.routes.drill.load.Resend;
import vn.lienthong.routes.drill.witness.PromiseBook;
import vn.lienthong.routes.registry.HubHome;

/**
 * The hub is backed up while messages flow, works on, dies with all that it has, and is put back to
 * the backup's moment elsewhere. Then every member does what the operator asks of it: it sends
 * again, with the same bytes, what it was promised in the lost time, and what has no final receipt.
 */
final class Restore implements Exercise {
  private static final Duration EACH = Duration.ofMinutes(1);
  private static final int PHASES = 4;
  private static final int USUAL_MESSAGES = 1_200;

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public Place place() {
    return Place.OWN;
  }

  @Override
  public int usualMessages() {
    return USUAL_MESSAGES;
  }

  @Override
  public void run(Ground ground, FaultSettings settings) throws IOException, InterruptedException {
    int share = settings.messages() / PHASES;
    Files.createDirectories(ground.books().documents());
    ground.flow(share, EACH);
    Path backup = Files.createDirectories(ground.folder().root().resolve("backup"));
    Path safe = Files.createDirectories(ground.folder().root().resolve("safe"));
    backUp(ground, backup, safe, share);
    ground.progress().say("Thời gian sẽ mất bắt đầu", "what happens now will be lost");
    ground.flow(share, EACH);

    ground.progress().say("Trục chết, mất mọi dữ liệu", "the hub dies, and all its data with it");
    ground.killHub("hub before a restore");
    ground.killDatabase();
    ground.folder().throwAwayHub();
    ground.traffic().allow(share); // senders go on: they do not know
    String said = putBack(ground, only(backup), only(safe));
    ground.hub().start(null);
    ground.hub().awaitUp();
    ground.lost(LostTimes.named(said, ground.store()));
    ground.progress().say("Trục nêu thời gian mất: " + ground.lost(), "named as lost by the hub");
    sendAgain(ground);
  }

  private static void backUp(Ground ground, Path to, Path safe, int share)
      throws InterruptedException {
    ground.progress().say("Sao lưu khi trục đang chạy", "backup while the hub works");
    Child backup =
        ground
            .commands()
            .start(ground.home(), "backup", "--to", to.toString(), "--keys-to", safe.toString());
    ground.traffic().allow(share);
    Commands.done("backup", backup);
  }

  private static String putBack(Ground ground, Path data, Path keys) throws InterruptedException {
    HubHome elsewhere = ground.folder().elsewhere();
    Child restore =
        ground
            .commands()
            .start(elsewhere, "restore", "--from", data.toString(), "--keys-from", keys.toString());
    String said = Commands.done("restore", restore);
    ground.moved(HubHome.of(elsewhere.data(), elsewhere.config()));
    return said;
  }

  private static void sendAgain(Ground ground) throws InterruptedException {
    List<byte[]> documents = unsettled(ground);
    ground
        .progress()
        .say("Các thành viên gửi lại " + documents.size() + " thông điệp", "members send again");
    var keys = Cast.keys(ground.home().pki());
    Resend resend = new Resend(ground.home().hubUrl(), keys, ground.book());
    resend.begin(documents);
    ground.await(() -> resend.done() >= documents.size(), Resend.longest());
  }

  /** What was promised in the lost time, and what has no final receipt: in the order of sending. */
  private static List<byte[]> unsettled(Ground ground) {
    DrillBooks books = ground.books();
    Map<MessageKey, List<PromiseBook.Heard>> heard =
        Collected.heard(books).stream().collect(groupingBy(one -> one.promise().message()));
    return Stream.of(books.promises(), books.receiversPromises())
        .flatMap(book -> PromiseBook.sent(book).stream())
        .map(Sent::message)
        .distinct()
        .filter(message -> isUnsettled(heard.getOrDefault(message, List.of()), ground.lost()))
        .map(ground.documents()::find)
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isUnsettled(List<PromiseBook.Heard> heard, LostTime lost) {
    // what was never answered is still being sent by its sender
    return !heard.isEmpty()
        && (heard.get(heard.size() - 1).promise().state() != ReceiptState.DA_XU_LY
            || heard.stream().anyMatch(one -> lost.holds(one.at())));
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }
}
