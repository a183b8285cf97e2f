package vn.lienthong.adapters.nationalportal.simulator;

import java.util.List;
import vn.lienthong.adapters.nationalportal.NationalPortalAdapter;
import vn.lienthong.adapters.spi.Receptions;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;

/**
 * Takes {@code CapNhatTienDoHoSoMC} and keeps the history of every dossier; status codes outside 1
 * to 10 are refused by the schema. {@code GET /tien-do?ma-ho-so=...} gives one dossier's history.
 */
public final class NationalPortalSimulator implements Simulator {
  private final Receptions receptions;
  private final ProgressHistory history;

  /** Works with this disk. */
  public NationalPortalSimulator(Workplace place) {
    this.receptions = new Receptions(place.maps());
    this.history = new ProgressHistory(place.maps());
  }

  @Override
  public String kind() {
    return new NationalPortalAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    var update = Requests.read(message, "CapNhatTienDoHoSoMC", CapNhatTienDoHoSoMCStructure.class);
    history.add(message.header(), update);
    receptions.note(update.getMaHoSo(), message.header());
    return new Reply.Done();
  }

  @Override
  public List<Resource> resources() {
    return List.of(
        new Resource(
            "GET",
            "/tien-do",
            (query, body) -> Resource.text(200, history.table(query.getOrDefault("ma-ho-so", "")))),
        Resource.table("/so-dang-ky", () -> receptions.table(history.dossiers())));
  }
}
