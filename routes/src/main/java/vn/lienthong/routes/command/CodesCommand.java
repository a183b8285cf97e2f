package vn.lienthong.routes.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.codelist.CodeListInfo;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.codelist.CodeTranslations;
import vn.lienthong.qcvn109.codelist.Resolution;
import vn.lienthong.qcvn109.codelist.Translation;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Asks the code lists: what a code means on a day, what it became, which lists there are. */
@Command(
    name = "codes",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "<lệnh/command>",
    description = {
      "Tra cứu mã trong các danh mục theo ngày hiệu lực.",
      "Looks up codes of the code lists, as of a day."
    },
    footer = {
      "",
      "Ví dụ / examples:",
      "  ./lienthong codes resolve dvhc 24 --at 2025-06-30",
      "  ./lienthong codes translate 00007 --from 2025-06-30 --to 2025-07-01",
      "  ./lienthong codes translate 1 --list trang-thai-ho-tich --into trang-thai-ho-so-mc",
      "  ./lienthong codes translate 04 --list dan-toc --version qd121-1979 --into qd1019-2008",
      "  ./lienthong codes lists"
    })
final class CodesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  private final Terminal terminal;

  CodesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw wrong("codes", "Cần một lệnh: resolve, translate, lists", "Name one of these commands");
  }

  @Command(description = "Nghĩa của mã tại một ngày / what a code means on a day.")
  int resolve(
      @Parameters(paramLabel = "<danh mục/LIST>", description = "dvhc, dan-toc, ...") String list,
      @Parameters(paramLabel = "<mã/CODE>") String code,
      @Option(
              names = "--at",
              paramLabel = "<ngày/DATE>",
              description = "yyyy-MM-dd; mặc định hôm nay tại Việt Nam / today in Việt Nam")
          @Nullable LocalDate at,
      @Option(names = "--version", paramLabel = "<phiên bản/V>") @Nullable String version,
      @Option(
              names = {"-h", "--help"},
              usageHelp = true)
          boolean help) {
    String command = "resolve";
    LocalDate day = at == null ? VietnamTime.today() : at;
    known(command, "danh mục", "lists", list, CodeLists.ids());
    List<String> versions = CodeLists.versions(list);
    if (version == null) {
      return view()
          .resolution(infos(list, versions), code, day, CodeLists.resolve(list, code, day));
    }
    known(command, "phiên bản", "versions", version, versions);
    Resolution resolution = CodeLists.resolve(list, version, code, day);
    return view().resolution(infos(list, List.of(version)), code, day, resolution);
  }

  @Command(description = "Chuyển mã sang kỳ hoặc danh mục khác / a code of another day or list.")
  int translate(
      @Parameters(paramLabel = "<mã/CODE>") String code,
      @Option(names = "--from", paramLabel = "<ngày/DATE>") @Nullable LocalDate from,
      @Option(names = "--to", paramLabel = "<ngày/DATE>") @Nullable LocalDate to,
      @Option(
              names = "--list",
              defaultValue = AdministrativeUnits.LIST,
              paramLabel = "<danh mục/LIST>")
          String list,
      @Option(names = "--version", paramLabel = "<phiên bản/V>") @Nullable String version,
      @Option(
              names = "--into",
              paramLabel = "<đích/LIST>",
              description = "Danh mục đích, hoặc phiên bản đích / the other list, or version")
          @Nullable String into,
      @Option(
              names = {"-h", "--help"},
              usageHelp = true)
          boolean help) {
    String command = "translate";
    known(command, "danh mục", "lists", list, CodeLists.ids());
    if (into != null && from == null && to == null) {
      return view().translation(list, code, intoOther(command, list, version, code, into));
    }
    if (into != null || version != null || from == null || to == null) {
      throw wrong(
          command,
          "Cần --from và --to, hoặc --into (với --version nếu cùng danh mục)",
          "Give --from and --to, or --into (with --version inside one list)");
    }
    return view().translation(list, code, CodeTranslations.translate(list, code, from, to));
  }

  @Command(description = "Mọi danh mục, phiên bản, nguồn / all lists, versions, sources.")
  int lists(
      @Option(
              names = {"-h", "--help"},
              usageHelp = true)
          boolean help) {
    CodeLists.all().forEach(view()::list);
    return 0;
  }

  private Translation intoOther(
      String command, String list, @Nullable String version, String code, String into) {
    if (version != null) {
      known(command, "phiên bản", "versions", version, CodeLists.versions(list));
      known(command, "phiên bản", "versions", into, CodeLists.versions(list));
      return CodeTranslations.translate(list, version, code, into);
    }
    List<String> others =
        CodeLists.ids().stream()
            .filter(id -> !id.equals(list) && CodeLists.versions(id).size() == 1)
            .toList();
    if (CodeLists.versions(list).size() > 1) {
      throw wrong(
          command,
          "Danh mục " + list + " có nhiều phiên bản; hãy thêm --version",
          "The list has several versions: add --version " + CodeLists.versions(list));
    }
    known(command, "danh mục", "lists", into, others);
    return CodeTranslations.translate(list, code, into);
  }

  private static List<CodeListInfo> infos(String list, List<String> versions) {
    return versions.stream().map(version -> CodeLists.info(list, version)).toList();
  }

  private CodesView view() {
    return new CodesView(terminal);
  }

  private void known(
      String command, String kind, String englishKind, String id, List<String> allowed) {
    if (!allowed.contains(id)) {
      throw wrong(
          command,
          "Không có " + kind + " " + id + ". Có: " + String.join(", ", allowed),
          "Unknown; these " + englishKind + " exist");
    }
  }

  private ParameterException wrong(String command, String vietnamese, String english) {
    CommandSpec own = Objects.requireNonNull(spec);
    var line = own.subcommands().getOrDefault(command, own.commandLine());
    return new ParameterException(line, vietnamese + " / " + english);
  }
}
