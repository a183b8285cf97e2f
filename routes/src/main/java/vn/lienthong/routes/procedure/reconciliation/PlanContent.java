package vn.lienthong.routes.procedure.reconciliation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.calendar.TimeLimit;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.Durations;

/** {@code config/reconciliation.yaml} as it is written. Its schema stands beside it. */
record PlanContent(
    @Nullable String hour,
    @Nullable Integer daysBack,
    @Nullable String answerWithin,
    @Nullable List<ActContent> acts) {
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{1,19}");
  private static final int LONGEST = 366;

  ReconciliationPlan toPlan(ConfigurationFile file) {
    List<ActContent> written = file.required("/acts", acts, given -> given);
    Set<String> kinds = new HashSet<>();
    List<ActKind> read = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      read.add(written.get(i).toAct(file, "/acts/" + i, kinds));
    }
    return new ReconciliationPlan(
        file.required("/hour", hour, LocalTime::parse),
        file.required("/daysBack", daysBack, PlanContent::days),
        file.required("/answerWithin", answerWithin, Durations::of),
        read);
  }

  private static int days(int days) {
    if (days < 1 || days > LONGEST) {
      throw new IllegalArgumentException("daysBack is 1 to " + LONGEST);
    }
    return days;
  }

  private static String kind(
      ConfigurationFile file, String place, @Nullable String kind, Set<String> kinds) {
    String read = file.text(place, kind);
    if (!KIND.matcher(read).matches() || !kinds.add(read)) {
      throw file.refused(place, read + " is no kind like KHAI_SINH, or stands twice");
    }
    return read;
  }

  record ActContent(
      @Nullable String kind,
      @Nullable String name,
      @Nullable String englishName,
      @Nullable String agency,
      @Nullable String service,
      @Nullable String number,
      @Nullable String day,
      @Nullable List<FollowUpContent> followUps) {

    ActKind toAct(ConfigurationFile file, String at, Set<String> kinds) {
      List<FollowUpContent> written = file.required(at + "/followUps", followUps, given -> given);
      List<FollowUp> read = new ArrayList<>();
      String own = PlanContent.kind(file, at + "/kind", kind, kinds);
      for (int i = 0; i < written.size(); i++) {
        read.add(written.get(i).toFollowUp(file, at + "/followUps/" + i, kinds));
      }
      return new ActKind(
          own,
          file.text(at + "/name", name),
          file.text(at + "/englishName", englishName),
          file.text(at + "/agency", agency),
          file.text(at + "/service", service),
          file.required(at + "/number", number, DossierField::parse),
          file.required(at + "/day", day, DossierField::parse),
          read);
    }
  }

  record FollowUpContent(
      @Nullable String kind,
      @Nullable String name,
      @Nullable String englishName,
      @Nullable String agency,
      @Nullable String service,
      @Nullable String expected,
      @Nullable String within,
      @Nullable String basis,
      @Nullable Boolean assumed) {

    FollowUp toFollowUp(ConfigurationFile file, String at, Set<String> kinds) {
      file.text(at + "/basis", basis);
      file.required(at + "/assumed", assumed, given -> given);
      boolean always = file.required(at + "/expected", expected, FollowUpContent::isAlways);
      if (!always && service == null) {
        throw file.refused(at, "expected: dossier needs the service of the step");
      }
      return new FollowUp(
          PlanContent.kind(file, at + "/kind", kind, kinds),
          file.text(at + "/name", name),
          file.text(at + "/englishName", englishName),
          file.text(at + "/agency", agency),
          service,
          always,
          file.required(at + "/within", within, TimeLimit::parse));
    }

    private static boolean isAlways(String expected) {
      return switch (expected) {
        case "always" -> true;
        case "dossier" -> false;
        default -> throw new IllegalArgumentException("expected is always or dossier");
      };
    }
  }
}
