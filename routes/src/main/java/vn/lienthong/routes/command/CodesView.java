package vn.lienthong.routes.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.CodeEntry;
import vn.lienthong.qcvn109.codelist.CodeListInfo;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.codelist.Resolution;
import vn.lienthong.qcvn109.codelist.Resolution.Ambiguous;
import vn.lienthong.qcvn109.codelist.Resolution.Resolved;
import vn.lienthong.qcvn109.codelist.Resolution.Unknown;
import vn.lienthong.qcvn109.codelist.Translation;
import vn.lienthong.qcvn109.codelist.Translation.Candidate;
import vn.lienthong.qcvn109.codelist.Translation.Refused;
import vn.lienthong.qcvn109.codelist.Translation.Translated;

/** Says the answers of {@link CodesCommand}: one fact a line, Vietnamese then English. */
final class CodesView {
  private static final int DONE = 0;
  private static final int REFUSED = 1;

  private final Terminal terminal;

  CodesView(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Says what a code means.
   *
   * @param versions those that were looked at
   */
  int resolution(List<CodeListInfo> versions, String code, LocalDate day, Resolution resolution) {
    String list = versions.get(0).list();
    if (resolution instanceof Resolved resolved) {
      facts(resolved.entry());
      return DONE;
    }
    if (resolution instanceof Ambiguous ambiguous) {
      terminal.say(
          "Mã " + code + " của " + list + " có nhiều nghĩa tại " + day + "; thêm --version:",
          "The code has several meanings on that day; add --version:");
      ambiguous.candidates().forEach(this::candidate);
    } else if (resolution instanceof Unknown unknown) {
      terminal.say(
          "Không có mã " + code + " trong " + list + " tại " + day,
          "the list has no such code on that day");
      elsewhere(unknown.candidates());
      if (versions.stream().noneMatch(version -> version.completeAt(day))) {
        versions.stream().filter(version -> version.validAt(day)).forEach(this::incomplete);
      }
    }
    return REFUSED;
  }

  int translation(String list, String code, Translation translation) {
    if (translation instanceof Translated translated) {
      facts(translated.to());
      fact("Từ / from", translated.provenance());
      return DONE;
    }
    if (translation instanceof Refused refused) {
      terminal.say(
          "Không chuyển được mã " + code + " của " + list, "the code cannot be translated");
      terminal.say(refused.reason().vietnamese(), refused.reason().english());
      candidates(refused.candidates());
    }
    return REFUSED;
  }

  void list(CodeListInfo list) {
    int size = CodeLists.entries(list.list(), list.version()).size();
    terminal.line(list.list() + " " + list.version());
    fact("Tên / title", list.title() + " / " + list.englishTitle());
    fact("Số mã / codes", size + (list.complete() ? "" : " (chưa đầy đủ / incomplete)"));
    fact("Hiệu lực / valid", period(list.validFrom(), list.validTo()));
    origin(list);
    fact("Tin cậy / confidence", list.confidence());
  }

  private void facts(CodeEntry entry) {
    CodeListInfo list = CodeLists.info(entry.list(), entry.version());
    terminal.line(entry.code() + "  " + names(entry));
    fact("Danh mục / list", entry.list() + " " + entry.version());
    String parent = entry.parent();
    if (parent != null) {
      fact("Thuộc / within", within(entry, parent));
    }
    fact("Hiệu lực / valid", period(entry.validFrom(), entry.validTo()));
    fact("Tin cậy / confidence", entry.confidence());
    origin(list);
  }

  private void origin(CodeListInfo list) {
    fact("Nguồn / source", list.source());
    fact("Tệp / file", list.file() + " (" + list.dataDate() + "; " + list.licence() + ")");
    notes(list);
  }

  private void elsewhere(List<CodeEntry> entries) {
    if (!entries.isEmpty()) {
      terminal.say("Mã này ở kỳ hoặc phiên bản khác:", "the same code in other periods:");
      entries.forEach(this::candidate);
    }
  }

  private void candidates(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      terminal.say("Không biết gì về mã này để gợi ý.", "Nothing is known to suggest for it.");
    } else {
      terminal.say("Các khả năng:", "candidates:");
    }
    for (Candidate candidate : candidates) {
      candidate(candidate.entry());
      if (!candidate.condition().isEmpty()) {
        terminal.line("      " + candidate.condition() + " / " + candidate.englishCondition());
      }
    }
  }

  private void candidate(CodeEntry entry) {
    terminal.line(
        "  %s  %s  (%s %s, %s, %s)"
            .formatted(
                entry.code(),
                names(entry),
                entry.list(),
                entry.version(),
                period(entry.validFrom(), entry.validTo()),
                entry.confidence()));
  }

  private void incomplete(CodeListInfo list) {
    terminal.say(
        "Danh mục " + list.version() + " chưa đầy đủ cho ngày này: mã lạ chưa chắc là sai.",
        "The list is incomplete for that day: an unknown code may be right.");
    notes(list);
  }

  private void notes(CodeListInfo list) {
    if (!list.note().isEmpty()) {
      fact("Ghi chú", list.note());
      fact("Note", list.englishNote());
    }
  }

  private static String within(CodeEntry entry, String parent) {
    return CodeLists.entries(entry.list(), entry.version()).stream()
        .filter(unit -> unit.code().equals(parent))
        .map(unit -> parent + "  " + names(unit))
        .findFirst()
        .orElse(parent);
  }

  private static String names(CodeEntry entry) {
    return entry.name().equals(entry.englishName())
        ? entry.name()
        : entry.name() + " / " + entry.englishName();
  }

  private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null ? "…" : from) + " → " + (to == null ? "…" : to);
  }

  private void fact(String what, String text) {
    terminal.line("  %-22s%s".formatted(what, text));
  }
}
