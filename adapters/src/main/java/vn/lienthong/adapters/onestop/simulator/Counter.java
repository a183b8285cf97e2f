package vn.lienthong.adapters.onestop.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.adapters.spi.LinkAnswer;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.DossierCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;

/**
 * The counter: families who do not exist come with a seed. The same day and seed are the same
 * families, so asking twice makes no second dossier of a child.
 */
final class Counter {
  private static final String SERVICE = "LienThongKhaiSinh";
  private static final int MOST = 10_000;

  private final Workplace place;
  private final MemberCode member;
  private final DossierShelf shelf;
  private final DurableMap taken;
  private final Map<String, Integer> lastOfDay = new HashMap<>();
  private final Map<UUID, String> codeByMessage = new ConcurrentHashMap<>();

  Counter(Workplace place, MemberCode member, DossierShelf shelf) {
    this.place = place;
    this.member = member;
    this.shelf = shelf;
    this.taken = place.maps().map("taken");
    taken.entries().values().forEach(code -> remember(new String(code, UTF_8)));
    place.outbox().onOutcome(this::heard);
  }

  /**
   * {@code so-luong} dossiers of the families of {@code hat-giong}; answers their codes, one a
   * line.
   */
  HttpReply take(Map<String, String> query, byte[] body) {
    int count;
    long seed;
    try {
      count = Integer.parseInt(query.getOrDefault("so-luong", "1"));
      seed = Long.parseLong(query.getOrDefault("hat-giong", "7"));
    } catch (NumberFormatException wrong) {
      return Resource.text(400, "so-luong và hat-giong phải là số / must be numbers\n");
    }
    if (count < 1 || count > MOST) {
      return Resource.text(400, "so-luong: 1.." + MOST + "\n");
    }
    return Resource.text(200, take(count, seed));
  }

  private synchronized String take(int count, long seed) {
    LocalDate today = LocalDate.now(place.clock());
    BirthSamples families = BirthSamples.seeded(seed, today);
    StringBuilder codes = new StringBuilder();
    for (int family = 1; family <= count; family++) {
      String code = code(today, today + "/" + seed + "/" + family);
      submit(code, families.next());
      codes.append(code).append('\n');
    }
    return codes.toString();
  }

  private String code(LocalDate today, String family) {
    var known = taken.get(family);
    if (known.isPresent()) {
      return new String(known.get(), UTF_8);
    }
    int before = lastOfDay.getOrDefault(day(DossierCode.of(member.value(), today, 1).value()), 0);
    String code = DossierCode.of(member.value(), today, before + 1).value();
    taken.put(family, code.getBytes(UTF_8));
    remember(code);
    return code;
  }

  // Every part may be done again: a crash in between is mended by asking again.
  private void submit(String code, LienThongKhaiSinhStructure birth) {
    HoVaTenStructure name = birth.getTre().getHoVaTen();
    String whole =
        Stream.of(name.getHo(), name.getChuDem(), name.getTen())
            .filter(Objects::nonNull)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    shelf.add(code, Dossier.taken(whole, Instant.now(place.clock())));
    var header =
        place
            .link()
            .header(DerivedId.of(code, SERVICE), SERVICE, place.link().hub())
            .withDossierCode(code);
    place.outbox().enqueue(header, Payloads.write(birth));
  }

  private void remember(String code) {
    codeByMessage.put(DerivedId.of(code, SERVICE), code);
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
