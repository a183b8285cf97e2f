package vn.lienthong.adapters.onestop.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.adapters.onestop.OneStopAdapter;
import vn.lienthong.adapters.spi.Receptions;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.SupplementAnswers;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;

/**
 * Takes births, deaths, household businesses and what else was declared at its counter ({@code POST
 * /quay/ho-so}), starts a joint procedure for each, brings the supplements that are asked for,
 * withdraws what the family wants withdrawn, and keeps what {@code CapNhatTienDoHoSoMC} and {@code
 * TraKetQuaHoSo} say of the dossiers ({@code GET /quay/ho-so}, and word for word {@code GET
 * /quay/lich-su?ma-ho-so=...}).
 */
public final class OneStopSimulator implements Simulator {
  private final Receptions receptions;
  private final DossierShelf shelf;
  private final PlanBook plans;
  private final SupplementAnswers supplements;
  private final Withdrawals withdrawals;
  private final DossierHistory history;
  private final Counter counter;
  private final PaperTray papers;

  /**
   * Works with this disk and this way to the hub.
   *
   * @param member the office's own code, which its dossier codes begin with
   */
  public OneStopSimulator(Workplace place, MemberCode member) {
    this.receptions = new Receptions(place.maps());
    this.shelf = new DossierShelf(place.maps(), place.clock());
    this.plans = new PlanBook(place.maps());
    this.supplements = new SupplementAnswers(place);
    this.withdrawals = new Withdrawals(place, plans);
    this.history = new DossierHistory(place.maps());
    this.papers = new PaperTray(place.maps(), place.files());
    this.counter = new Counter(place, member, shelf, plans);
  }

  @Override
  public String kind() {
    return new OneStopAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    String dossier =
        switch (message.header().service()) {
          case "CapNhatTienDoHoSoMC" -> progress(message);
          case "TraKetQuaHoSo" -> result(message);
          default -> throw Requests.unknown(message);
        };
    receptions.note(dossier, message.header());
    return new Reply.Done();
  }

  @Override
  public List<Resource> resources() {
    List<Resource> own =
        List.of(
            new Resource("POST", "/quay/ho-so", counter::take),
            Resource.table("/quay/ho-so", this::table),
            new Resource(
                "GET",
                "/quay/lich-su",
                (query, body) ->
                    Resource.text(200, history.table(query.getOrDefault("ma-ho-so", "")))),
            Resource.table("/so-dang-ky", () -> receptions.table(shelf.countByCode())));
    return Stream.concat(own.stream(), papers.resources().stream()).toList();
  }

  private String table() {
    Map<String, Integer> brought = supplements.count();
    return shelf.table(
        code ->
            new DossierRow.Doings(
                plans.of(code), brought.getOrDefault(code, 0), withdrawals.isWithdrawn(code)));
  }

  private String progress(VerifiedMessage message) {
    var update = Requests.read(message, "CapNhatTienDoHoSoMC", CapNhatTienDoHoSoMCStructure.class);
    var moment =
        new Dossier.Moment(update.getThoiDiemXuLy(), message.header().sentAt().toInstant());
    String code = known(update.getMaHoSo());
    shelf.change(code, dossier -> dossier.withStatus(update.getTrangThai(), moment));
    history.note(code, message.header(), update.getTrangThai() + " " + update.getNoiDungXuLy());
    withdrawals.onProgress(code);
    return code;
  }

  private String result(VerifiedMessage message) {
    var results = Requests.read(message, "TraKetQuaHoSo", TraKetQuaHoSoStructure.class);
    String code = message.header().dossierCode();
    if (code == null) {
      throw new HubException(HubFault.of(HubErrorCode.DOSSIER_CODE_MISSING, null, ""));
    }
    shelf.change(known(code), dossier -> Results.into(dossier, results));
    history.note(code, message.header(), words(results));
    papers.keep(code, results);
    withdrawals.onResults(code, results);
    DossierPlan plan = plans.of(code);
    if (plan.supplements() && !withdrawals.isWithdrawn(code)) {
      supplements.answer(message.header(), code, results, plan.mended());
    }
    return code;
  }

  // No personal content: what each step came to, and whether that was all.
  private static String words(TraKetQuaHoSoStructure results) {
    return results.getKetQuaHoSo().stream()
            .map(OneStopSimulator::words)
            .collect(Collectors.joining(", "))
        + (results.isHoanTat() ? "; hoan-tat" : "");
  }

  private static String words(KetQuaHoSoStructure result) {
    return result.getDichVu() + "=" + result.getKetQua();
  }

  private String known(String code) {
    if (!shelf.has(code)) {
      throw new HubException(HubFault.of(HubErrorCode.DOSSIER_NOT_FOUND, null, code));
    }
    return code;
  }
}
