package vn.lienthong.routes.procedure.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.SaltedKeys;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.calendar.WorkingCalendar;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.procedure.reconciliation.Comparison.Pair;
import vn.lienthong.routes.procedure.reconciliation.DossierBook.Registered;

/**
 * Writes what a round has found: who lacks what, in which dossier, and since when it is an error.
 */
final class RoundEnd {
  private static final LocalTime BEGIN_OF_WORK = LocalTime.of(8, 0);

  private final ItemStore items;
  private final DossierBook book;
  private final OfficerCases cases;
  private final MemberCode hub;
  private final Supplier<WorkingCalendar> calendar;

  RoundEnd(
      ItemStore items,
      DossierBook book,
      OfficerCases cases,
      MemberCode hub,
      Supplier<WorkingCalendar> calendar) {
    this.items = items;
    this.book = book;
    this.cases = cases;
    this.hub = hub;
    this.calendar = calendar;
  }

  /**
   * Writes the items of a round.
   *
   * @return whether all books agree, each of them having answered
   */
  boolean write(Handle tx, Round round, ActKind act, Comparison comparison) {
    Map<String, Registered> dossiers = new HashMap<>();
    book.registered(tx, act, round.day(), round.salt())
        .forEach(one -> dossiers.put(one.key(), one));
    Set<String> late = new TreeSet<>();
    int found = 0;
    for (Pair pair : comparison.compared()) {
      for (Item item : items(pair, act, dossiers)) {
        found++;
        Instant due = due(round, pair.followUp(), item.unit());
        Registered dossier = dossiers.get(item.key());
        if (items.add(tx, round.code(), item, due) && dossier != null) {
          late.add(dossier.code());
          callOfficer(tx, round, item, dossier);
        }
      }
    }
    if (comparison.isWhole()) {
      items.dossiersBefore(tx, round).stream()
          .filter(code -> !late.contains(code))
          .forEach(code -> cases.booksAgree(tx, code));
    }
    return found == 0 && comparison.isWhole();
  }

  private List<Item> items(Pair pair, ActKind act, Map<String, Registered> dossiers) {
    List<Item> found = new ArrayList<>();
    FollowUp next = pair.followUp();
    for (String unit : pair.units()) {
      for (String key : SaltedKeys.missing(pair.acts(unit), pair.records(unit))) {
        Registered dossier = dossiers.get(key);
        if (next.everyAct() || (dossier != null && has(dossier, next))) {
          found.add(
              new Item(
                  next.kind(), unit, key, pair.source(), act.kind(), pair.member(), code(dossier)));
        }
      }
      for (String key : SaltedKeys.missing(pair.records(unit), pair.acts(unit))) {
        found.add(
            new Item(
                act.kind(),
                unit,
                key,
                pair.member(),
                next.kind(),
                pair.source(),
                code(dossiers.get(key))));
      }
    }
    for (Registered dossier : dossiers.values()) {
      if (next.service() != null && dossier.waitsFor(next.service()) && isThere(pair, dossier)) {
        found.add(
            new Item(
                next.kind(),
                dossier.unit(),
                dossier.key(),
                pair.member(),
                next.kind(),
                hub,
                dossier.code()));
      }
    }
    return found;
  }

  // Where the totals agree, the record is there because the act is.
  private static boolean isThere(Pair pair, Registered dossier) {
    return pair.agreed().contains(dossier.unit())
        || pair.records(dossier.unit()).contains(dossier.key());
  }

  private static boolean has(Registered dossier, FollowUp next) {
    return next.service() != null && dossier.steps().containsKey(next.service());
  }

  private static @Nullable String code(@Nullable Registered dossier) {
    return dossier == null ? null : dossier.code();
  }

  boolean hasTimes(LocalDate day) {
    return calendar.get().knows(day.getYear());
  }

  private Instant due(Round round, FollowUp next, String unit) {
    Instant begin = round.day().atTime(BEGIN_OF_WORK).atZone(VietnamTime.ZONE).toInstant();
    return calendar.get().due(begin, next.within(), unit);
  }

  private void callOfficer(Handle tx, Round round, Item item, Registered dossier) {
    String what = item.record() + " at " + item.lacking() + ", " + round.code();
    cases.open(
        tx,
        Kind.DOI_SOAT,
        dossier.formEvidenceId(),
        dossier.code(),
        HubFault.of(HubErrorCode.RECORD_MISSING, null, what));
  }
}
