package vn.lienthong.adapters.onestop.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.LinkAnswer;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.DossierCode;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The counter: families who do not exist come with a seed. The same day and seed are the same
 * families, so asking twice makes no second dossier; the plan of the first time stands.
 */
final class Counter {
  private static final int MOST = 10_000;

  private final Workplace place;
  private final MemberCode member;
  private final DossierShelf shelf;
  private final PlanBook plans;
  private final DurableMap taken;
  private final Map<String, Integer> lastOfDay = new HashMap<>();
  private final Map<UUID, String> codeByMessage = new ConcurrentHashMap<>();

  Counter(Workplace place, MemberCode member, DossierShelf shelf, PlanBook plans) {
    this.place = place;
    this.member = member;
    this.shelf = shelf;
    this.plans = plans;
    this.taken = place.maps().map("taken");
    taken.entries().values().forEach(code -> remember(new String(code, UTF_8)));
    place.outbox().onOutcome(this::heard);
  }

  /**
   * {@code so-luong} dossiers of the families of {@code hat-giong}, who do as their {@link
   * DossierPlan} says; answers their codes, one a line.
   */
  HttpReply take(Map<String, String> query, byte[] body) {
    int count;
    long seed;
    DossierPlan plan;
    try {
      count = Integer.parseInt(query.getOrDefault("so-luong", "1"));
      seed = Long.parseLong(query.getOrDefault("hat-giong", "7"));
      plan = DossierPlan.of(query);
    } catch (NumberFormatException wrong) {
      return Resource.text(400, "so-luong, hat-giong, so-thu-tuc phải là số / must be numbers\n");
    } catch (IllegalArgumentException wrong) {
      return Resource.text(400, wrong.getMessage() + "\n");
    }
    if (count < 1 || count > MOST) {
      return Resource.text(400, "so-luong: 1.." + MOST + "\n");
    }
    return Resource.text(200, take(count, seed, plan));
  }

  private synchronized String take(int count, long seed, DossierPlan plan) {
    LocalDate today = LocalDate.now(place.clock());
    Supplier<Forms.Form> families = Forms.of(plan, seed, today);
    StringBuilder codes = new StringBuilder();
    for (int family = 1; family <= count; family++) {
      Forms.Form form = families.get();
      Element payload = form.payload();
      String code = code(today, family(plan, today + "/" + seed + "/" + family), plan, payload);
      submit(code, form.about(), payload);
      codes.append(code).append('\n');
    }
    return codes.toString();
  }

  // A birth's key is what it was before there were other procedures.
  private static String family(DossierPlan plan, String family) {
    return plan.procedure().equals(JointProcedure.BIRTH)
        ? family
        : plan.procedure().wireName() + "/" + family;
  }

  private String code(LocalDate today, String family, DossierPlan plan, Element form) {
    var known = taken.get(family);
    if (known.isPresent()) {
      return new String(known.get(), UTF_8);
    }
    int before = lastOfDay.getOrDefault(day(DossierCode.of(member.value(), today, 1).value()), 0);
    String code = DossierCode.of(member.value(), today, before + 1).value();
    // First: whoever finds the code after a crash finds what it is for.
    plans.note(code, plan, form);
    taken.put(family, code.getBytes(UTF_8));
    remember(code);
    return code;
  }

  // Every part may be done again: a crash in between is mended by asking again.
  private void submit(String code, String about, Element form) {
    String service = plans.of(code).procedure().service();
    shelf.add(code, Dossier.taken(about, Instant.now(place.clock())));
    var header =
        place
            .link()
            .header(DerivedId.of(code, service), service, place.link().hub())
            .withDossierCode(code);
    place.outbox().enqueue(header, form);
  }

  private void remember(String code) {
    codeByMessage.put(DerivedId.of(code, plans.of(code).procedure().service()), code);
    String day = day(code);
    lastOfDay.merge(day, Integer.parseInt(code.substring(day.length())), Math::max);
  }

  private static String day(String code) {
    return code.substring(0, code.lastIndexOf('-') + 1);
  }

  private void heard(UUID message, LinkAnswer answer) {
    String code = codeByMessage.get(message);
    if (code != null && answer instanceof LinkAnswer.Refused) {
      shelf.change(code, dossier -> dossier.notAccepted(Instant.now(place.clock())));
    }
  }
}
