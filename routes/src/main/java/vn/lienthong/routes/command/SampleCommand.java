package vn.lienthong.routes.command;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.sample.CongdanCollections;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.sample.SampleRange;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Writes one sample document, alone, on standard output. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "In một thông điệp mẫu; mọi người trong đó đều không có thật.",
      "Prints one sample message; all people in it are invented."
    },
    footer = {
      "",
      "Ví dụ / example: ./lienthong sample CongdanCollection -n 100 --seed 7 > cong-dan.xml"
    })
final class SampleCommand implements Callable<Integer> {
  static final String COLLECTION = "CongdanCollection";
  private static final int USUAL = 10;
  private static final int MOST = 100_000_000;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "<tên/NAME>",
      description = "Tên phần tử, ví dụ CongdanCollection / name of the element")
  private String name = "";

  @Option(
      names = {"-n", "--count"},
      paramLabel = "<số/N>",
      description = "Số công dân, chỉ cho CongdanCollection / citizens in a collection (10)")
  private @Nullable Integer count;

  @Option(
      names = "--seed",
      defaultValue = "7",
      paramLabel = "<số/N>",
      description = "Cùng số, cùng tài liệu / the same document again (${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--dialect",
      defaultValue = "canonical",
      paramLabel = "<canonical|live>",
      description = "Dạng của quy chuẩn hoặc của CSDL dân cư / form (${DEFAULT-VALUE})")
  private String dialect = "";

  @Option(
      names = "--today",
      paramLabel = "<yyyy-MM-dd>",
      description = "Ngày của dữ liệu / day of the data (hôm nay / today)")
  private @Nullable LocalDate today;

  private final Terminal terminal;

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Terminal messages = terminal.besideDocument();
    Document document = document();
    try (Heartbeat life = Heartbeat.of(messages)) {
      document.writeTo(terminal.document());
      return 0;
    } catch (IOException problem) {
      if (ClosedPipe.isCauseOf(problem)) {
        return 0;
      }
      messages.say("Không ghi được: " + problem.getMessage(), "standard output takes no more.");
      return 1;
    } finally {
      messages.endLine();
    }
  }

  private Document document() {
    LocalDate day = today == null ? VietnamTime.today() : today;
    if (!SampleRange.contains(day)) {
      throw wrong(
          "--today: chỉ có mẫu cho các ngày / samples exist for the days "
              + SampleRange.FIRST
              + ".."
              + SampleRange.LAST);
    }
    Dialect form = dialect();
    if (name.equals(COLLECTION)) {
      int citizens = count == null ? USUAL : count;
      if (citizens < 0 || citizens > MOST) {
        throw wrong("-n: 0.." + MOST);
      }
      return out -> CongdanCollections.write(out, citizens, seed, form, day);
    }
    checkSingle(form);
    return out -> MessageSamples.write(out, name, seed, day);
  }

  private void checkSingle(Dialect form) {
    List<String> names = MessageSamples.names();
    if (!names.contains(name)) {
      throw wrong("Không có mẫu " + name + ". Có / there are: " + String.join(", ", names));
    }
    if (count != null) {
      throw wrong(
          "-n chỉ dùng cho / is only for " + COLLECTION + ": " + name + " có một / has one");
    }
    if (form != Dialect.CANONICAL) {
      throw wrong("--dialect live chỉ dùng cho / is only for " + COLLECTION);
    }
  }

  private Dialect dialect() {
    return switch (dialect.toLowerCase(Locale.ROOT)) {
      case "canonical" -> Dialect.CANONICAL;
      case "live" -> Dialect.LIVE;
      default -> throw wrong("--dialect: canonical, live");
    };
  }

  private ParameterException wrong(String reason) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), reason);
  }

  /** Something that can be written. */
  private interface Document {
    void writeTo(OutputStream out) throws IOException;
  }
}
