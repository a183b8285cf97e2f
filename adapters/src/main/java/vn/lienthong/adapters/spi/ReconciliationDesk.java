package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.adapters.spi.ActRegister.Act;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.SaltedKeys;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChiTietDoiSoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DoiSoatDuLieuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TongHopDoiSoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.YeuCauGuiLaiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Answers {@code DoiSoatDuLieu} from an agency's own books, totals first and then the keys that are
 * asked for, and sends again what {@code YeuCauGuiLai} names by its keys. The salt of a round stays
 * on disk, since a request for a resend names the round only.
 */
public final class ReconciliationDesk {
  private static final String ROUND = "DoiSoatDuLieu";
  private static final String RESEND = "YeuCauGuiLai";

  private final Workplace place;
  private final List<ComparedBook> books;
  private final DurableMap salts;

  /** Compares these books. */
  public ReconciliationDesk(Workplace place, List<ComparedBook> books) {
    this.place = place;
    this.books = List.copyOf(books);
    this.salts = place.maps().map("salts");
  }

  /** Whether a message of this service is for here. */
  public static boolean takes(String service) {
    return ROUND.equals(service) || RESEND.equals(service);
  }

  /** Answers, or sends again. */
  public Reply receive(VerifiedMessage message) {
    if (ROUND.equals(message.header().service())) {
      answer(message.header(), Requests.read(message, ROUND, DoiSoatDuLieuStructure.class));
      return new Reply.Done();
    }
    return sendAgain(Requests.read(message, RESEND, YeuCauGuiLaiStructure.class));
  }

  private void answer(MessageHeader request, DoiSoatDuLieuStructure asked) {
    salts.putIfAbsent(asked.getMaKy(), asked.getMuoi());
    DoiSoatDuLieuStructure answer = new DoiSoatDuLieuStructure();
    answer.setMaKy(asked.getMaKy());
    answer.setNgay(asked.getNgay());
    answer.setMuoi(asked.getMuoi());
    answer.getLoai().addAll(asked.getLoai());
    for (String kind : asked.getLoai()) {
      keys(asked.getMuoi(), asked.getNgay(), kind)
          .forEach((unit, keys) -> answer.getTongHop().add(total(unit, kind, keys)));
    }
    Map<String, Map<String, Set<String>>> byKind = new TreeMap<>();
    for (ChiTietDoiSoatStructure part : asked.getChiTiet()) {
      Map<String, Set<String>> keys =
          byKind.computeIfAbsent(
              part.getLoai(), kind -> keys(asked.getMuoi(), asked.getNgay(), kind));
      answer.getChiTiet().add(detail(part, keys.getOrDefault(part.getDonVi(), Set.of())));
    }
    MessageHeader header =
        place
            .link()
            .header(DerivedId.of(request.id().toString(), ROUND), ROUND, place.link().hub())
            .withReference(request.id());
    place.outbox().enqueue(header, Payloads.write(answer));
  }

  private Reply sendAgain(YeuCauGuiLaiStructure asked) {
    byte[] salt = salts.get(String.valueOf(asked.getMaKy())).orElse(null);
    if (salt == null) {
      String where = "/tt:ThongDiep/tt:NoiDung/dv:YeuCauGuiLai/dv:MaKy";
      return new Reply.Refused(HubFault.of(HubErrorCode.REFERENCE_UNKNOWN, where, "no such round"));
    }
    Set<String> wanted =
        asked.getThieu().stream()
            .flatMap(part -> part.getKhoa().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (ComparedBook book : books) {
      for (Act act : book.acts()) {
        if (wanted.contains(key(salt, act))) {
          book.sendAgain(act);
        }
      }
    }
    return new Reply.Done();
  }

  private Map<String, Set<String>> keys(byte[] salt, LocalDate day, String kind) {
    Map<String, Set<String>> keys = new TreeMap<>();
    acts()
        .filter(act -> compared(act).kind().equals(kind) && compared(act).day().equals(day))
        .forEach(
            act ->
                keys.computeIfAbsent(compared(act).unit(), unit -> new TreeSet<>())
                    .add(key(salt, act)));
    return keys;
  }

  private Stream<Act> acts() {
    return books.stream().flatMap(book -> book.acts().stream());
  }

  private static Compared compared(Act act) {
    return Objects.requireNonNull(act.compared());
  }

  private static String key(byte[] salt, Act act) {
    return SaltedKeys.of(salt, compared(act).number());
  }

  private static TongHopDoiSoatStructure total(String unit, String kind, Set<String> keys) {
    TongHopDoiSoatStructure total = new TongHopDoiSoatStructure();
    total.setDonVi(unit);
    total.setLoai(kind);
    total.setSoLuong(keys.size());
    total.setDauVan(SaltedKeys.digest(keys));
    return total;
  }

  private static ChiTietDoiSoatStructure detail(ChiTietDoiSoatStructure asked, Set<String> keys) {
    ChiTietDoiSoatStructure detail = new ChiTietDoiSoatStructure();
    detail.setDonVi(asked.getDonVi());
    detail.setLoai(asked.getLoai());
    detail.getKhoa().addAll(keys);
    return detail;
  }
}
