package vn.lienthong.adapters.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.RutHoSoStructure;

/** A simulated agency that does steps of joint procedures: a desk for each, one door, one page. */
public abstract class StepAgency implements Simulator {
  private final String kind;
  private final @Nullable PaperShelf papers;
  private final List<StepDesk<?>> desks;
  private final Optional<ReconciliationDesk> reconciliation;
  private final Optional<BulkResultShelf> bulkResults;

  /** An agency with these desks. */
  protected StepAgency(String kind, StepDesk<?>... desks) {
    this(kind, null, List.of(desks));
  }

  /** An agency with these desks that is told of electronic papers, and keeps them on this disk. */
  protected StepAgency(String kind, DurableMaps maps, StepDesk<?>... desks) {
    this(kind, new PaperShelf(maps), List.of(desks));
  }

  private StepAgency(String kind, @Nullable PaperShelf papers, List<StepDesk<?>> desks) {
    this.kind = kind;
    this.papers = papers;
    this.desks = desks;
    List<ComparedBook> books = this.desks.stream().<ComparedBook>map(StepDesk::book).toList();
    this.reconciliation =
        this.desks.stream().findFirst().map(desk -> new ReconciliationDesk(desk.place(), books));
    this.bulkResults =
        this.desks.stream().findFirst().map(desk -> new BulkResultShelf(desk.place().maps()));
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final Reply receive(VerifiedMessage message) {
    String service = message.header().service();
    if (StepDesk.WITHDRAWAL.equals(service)) {
      return withdraw(message);
    }
    if (ReconciliationDesk.takes(service) && reconciliation.isPresent()) {
      return reconciliation.get().receive(message);
    }
    if (papers != null && PaperShelf.takes(message)) {
      return papers.keep(message);
    }
    if (bulkResults.isPresent() && BulkResultShelf.takes(message)) {
      return bulkResults.get().keep(message);
    }
    return desks.stream()
        .filter(desk -> desk.service().equals(service))
        .findFirst()
        .map(desk -> desk.receive(message))
        .orElseGet(() -> hear(message));
  }

  /** Takes a message that no desk is for; refuses it unless the agency has ears for it. */
  protected Reply hear(VerifiedMessage message) {
    throw Requests.unknown(message);
  }

  @Override
  public List<Resource> resources() {
    Resource register = Resource.table("/so-dang-ky", this::table);
    List<Resource> pages = new ArrayList<>(List.of(register));
    bulkResults.map(BulkResultShelf::page).ifPresent(pages::add);
    if (papers != null) {
      pages.add(papers.page());
    }
    return pages;
  }

  /** Per dossier and service: messages that came in, and acts that were made. */
  String table() {
    return desks.stream()
        .map(StepDesk::rows)
        .collect(Collectors.joining("", Receptions.COLUMNS + "\tdich-vu\n", ""));
  }

  @Override
  public final void start() {
    desks.forEach(StepDesk::start);
  }

  @Override
  public final void close() {
    desks.forEach(StepDesk::close);
  }

  // The hub's messages may overtake each other: one that comes before its request waits for it.
  private Reply withdraw(VerifiedMessage message) {
    Requests.read(message, StepDesk.WITHDRAWAL, RutHoSoStructure.class);
    UUID request = message.header().reference();
    if (request == null) {
      String place = "/tt:ThongDiep/tt:TieuDe/tt:MaThamChieu";
      return new Reply.Refused(HubFault.of(HubErrorCode.REFERENCE_UNKNOWN, place, "is missing"));
    }
    desks.forEach(desk -> desk.withdraw(message));
    return new Reply.Accepted();
  }
}
