package vn.lienthong.adapters.population.simulator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveFamily;
import vn.lienthong.adapters.population.LiveLookUp;
import vn.lienthong.adapters.population.LiveNumberService;
import vn.lienthong.adapters.population.LiveVerification;
import vn.lienthong.adapters.population.PopulationAdapter;
import vn.lienthong.adapters.spi.ActRegister;
import vn.lienthong.adapters.spi.ReconciliationDesk;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;

/**
 * Answers at once. A child gets one number, on disk before it is told, whichever request asks for
 * it; what became of a request, {@code TraCuuTrangThaiCapSo} says; a number that {@code HuyCapSo}
 * cancelled is never given again.
 */
public final class PopulationSimulator implements Simulator {
  private final ActRegister register;
  private final NumberIssue issue;
  private final NumberClaims claims;
  private final NumberEnquiry enquiry;
  private final NumbersInUse inUse;
  private final PartDesk parts;
  private final ReconciliationDesk reconciliation;
  private final CitizenBook citizens;
  private final LookUpDesk lookUps;
  private final VerificationDesk verifications;
  private final FactsDesk facts;
  private final DeathRecords deaths;

  /**
   * Works with this disk.
   *
   * @param filtersAnswers whether it gives only the fields that a canonical look-up lists
   * @param citizens how many invented citizens it knows, {@link CitizenBook#CITIZENS} at least
   */
  public PopulationSimulator(Workplace place, boolean filtersAnswers, int citizens) {
    this.register = new ActRegister(place.maps());
    this.citizens = new CitizenBook(place.maps(), citizens);
    this.deaths = new DeathRecords(place.maps());
    this.claims = new NumberClaims(place.maps());
    this.issue = new NumberIssue(register, claims, place.clock());
    this.inUse = new NumbersInUse(place.maps(), this.citizens);
    this.enquiry = new NumberEnquiry(claims, inUse, place.clock());
    this.lookUps = new LookUpDesk(this.citizens, place.clock(), filtersAnswers);
    this.verifications = new VerificationDesk(this.citizens, place.clock());
    this.facts = new FactsDesk(this.citizens, deaths, place.clock());
    this.parts = new PartDesk(place, this.citizens, deaths);
    this.reconciliation = new ReconciliationDesk(place, List.of(this::issued));
  }

  @Override
  public String kind() {
    return new PopulationAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    return switch (message.header().service()) {
      case "CapSoDinhDanh" -> new Reply.Answer(number(message));
      case NumberEnquiry.STATUS -> new Reply.Answer(enquiry.status(message));
      case NumberEnquiry.CANCEL -> new Reply.Answer(enquiry.cancel(message));
      case LiveLookUp.SERVICE -> asked(message, lookUps::citizen);
      case LiveFamily.SERVICE -> asked(message, lookUps::family);
      case LiveVerification.SERVICE -> asked(message, verifications::answer);
      default -> {
        if (FactsDesk.takes(message.header().service())) {
          yield asked(message, facts::answer);
        }
        if (PartDesk.takes(message.header().service())) {
          yield parts.receive(message);
        }
        if (ReconciliationDesk.takes(message.header().service())) {
          yield reconciliation.receive(message);
        }
        throw Requests.unknown(message);
      }
    };
  }

  @Override
  public List<Resource> resources() {
    return List.of(
        Resource.table("/so-dang-ky", register::table),
        Resource.table("/cap-so", claims::table),
        new Resource("POST", "/cu-tru", (query, body) -> inUse.tell(query)),
        new Resource("POST", "/chet", (query, body) -> deaths.tell(query)));
  }

  @Override
  public void start() {
    Thread indexing = new Thread(citizens::warmUp, "citizen-book");
    indexing.setDaemon(true);
    indexing.start();
    parts.start();
  }

  @Override
  public void close() {
    parts.close();
  }

  /** The numbers that are somebody's: a cancelled one is nobody's. */
  private List<ActRegister.Act> issued() {
    return register.compared().stream()
        .filter(act -> claims.cancelledOn(requireNonNull(act.compared()).number()).isEmpty())
        .toList();
  }

  private Element number(VerifiedMessage message) {
    var request = LiveNumberService.readRequest(message.payload());
    register.received(message.header());
    return LiveNumberService.write(issue.answer(message.header(), request));
  }

  // Noted like any other message: whoever compares can see that nobody was asked in vain.
  private Reply asked(VerifiedMessage message, Function<VerifiedMessage, Element> desk) {
    register.received(message.header());
    return new Reply.Answer(desk.apply(message));
  }
}
