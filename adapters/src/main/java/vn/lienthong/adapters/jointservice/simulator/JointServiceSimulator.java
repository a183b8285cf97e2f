package vn.lienthong.adapters.jointservice.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.adapters.jointservice.DossierForm;
import vn.lienthong.adapters.jointservice.JointServiceAdapter;
import vn.lienthong.adapters.jointservice.StatusUpdate;
import vn.lienthong.adapters.jointservice.SupplementDeadline;
import vn.lienthong.adapters.spi.Receptions;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.SupplementAnswers;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Citizens file births and deaths online ({@code POST /ho-so}); the software lists them ({@code GET
 * /lienthongdvclt/hosolienthong}, one by {@code ?id=}), they are collected and sent to the hub, and
 * what {@code CapNhatTrangThai} and {@code TraKetQuaHoSo} say of them is shown ({@code GET
 * /ho-so}).
 */
public final class JointServiceSimulator implements Simulator {
  private static final String LIST = "id\tmaDonVi\tmaTTHC\tmodule\tmaHoSo\tngayTiepNhan\ttechId\n";

  private final Receptions receptions;
  private final CaseFiles files;
  private final OnlineFiling filing;
  private final Collector collector;
  private final SupplementAnswers supplements;
  private final AtomicLong arrivals;

  /**
   * Works with this disk and this way to the hub.
   *
   * @param member the software's own code, which its dossier codes begin with
   */
  public JointServiceSimulator(Workplace place, MemberCode member) {
    var adapter = new JointServiceAdapter(SupplementDeadline.withoutHolidays());
    this.receptions = new Receptions(place.maps());
    this.files = new CaseFiles(place.maps());
    this.filing = new OnlineFiling(place, member, files);
    this.collector = new Collector(place, files, adapter);
    this.supplements = new SupplementAnswers(place);
    this.arrivals = new AtomicLong(place.maps().map("told").entries().size());
  }

  @Override
  public String kind() {
    return "joint-service";
  }

  @Override
  public void start() {
    collector.collect();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    String code =
        switch (message.header().service()) {
          case "CapNhatTienDoHoSoMC" -> status(message);
          case "TraKetQuaHoSo" -> results(message);
          default -> throw Requests.unknown(message);
        };
    receptions.note(code, message.header());
    return new Reply.Done();
  }

  @Override
  public List<Resource> resources() {
    return List.of(
        new Resource("POST", "/ho-so", (query, body) -> file(query)),
        Resource.table("/ho-so", files::table),
        new Resource("GET", "/lienthongdvclt/hosolienthong", (query, body) -> listed(query)),
        Resource.table("/so-dang-ky", () -> receptions.table(files.countByCode())));
  }

  private HttpReply file(Map<String, String> query) {
    HttpReply filed = filing.file(query);
    collector.collect();
    return filed;
  }

  private HttpReply listed(Map<String, String> query) {
    String id = query.get("id");
    if (id != null) {
      return files
          .dossier(id)
          .map(dossier -> new HttpReply(200, "application/xml", SecureXml.serialize(dossier)))
          .orElse(Resource.text(404, "không có hồ sơ này / no such dossier\n"));
    }
    StringBuilder text = new StringBuilder(LIST);
    files
        .waiting()
        .forEach(
            (code, dossier) -> {
              var head = DossierForm.head(dossier);
              text.append(String.join("\t", head.id(), head.unit(), head.procedure()));
              text.append('\t').append(String.join("\t", head.module(), head.code()));
              text.append('\t').append(head.received()).append('\t').append(head.techId());
              text.append('\n');
            });
    return new HttpReply(200, "text/plain; charset=utf-8", text.toString().getBytes(UTF_8));
  }

  private String status(VerifiedMessage message) {
    StatusUpdate update = StatusUpdate.read(message.payload());
    // Also of dossiers that were started elsewhere: it is told of all.
    String code = update.dossier();
    var due = update.supplementDue();
    String day = due == null ? "" : due.toString();
    note(message, code, update.status(), day, false);
    return code;
  }

  private String results(VerifiedMessage message) {
    var results = Requests.read(message, "TraKetQuaHoSo", TraKetQuaHoSoStructure.class);
    String code = known(String.valueOf(message.header().dossierCode()));
    note(message, code, 0, "", results.isHoanTat());
    supplements.answer(message.header(), code, results, Map.of());
    return code;
  }

  private void note(
      VerifiedMessage message, String code, int status, String due, boolean complete) {
    long arrival = arrivals.incrementAndGet();
    files.tell(code, Statement.of(arrival, message.header(), status, due, complete));
  }

  private String known(String code) {
    if (!files.has(code)) {
      throw new HubException(HubFault.of(HubErrorCode.DOSSIER_NOT_FOUND, null, code));
    }
    return code;
  }
}
