package vn.lienthong.adapters.spi.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.connectors.api.VerifiedMessage;

/**
 * An agency that events are told to: it notes each once ({@code GET /su-kien}), acts on it ({@code
 * GET /su-kien/nguoi}), and publishes on demand ({@code POST /su-kien}). It takes cases of papers
 * that disagree ({@code GET /sai-lech}) and concludes on demand ({@code POST /sai-lech}). All else
 * its own simulator does.
 */
public final class EventAgency implements Simulator {
  private final Simulator usual;
  private final EventReaction reaction;
  private final @Nullable EventDemand demand;
  private final EventBook book;
  private final PersonRecords records;
  private final EventPublications publications;
  private final DisagreementDesk disagreements;

  /**
   * Adds events to an agency.
   *
   * @param reaction what it does on each
   * @param demand what it publishes when it is asked to; null for nothing
   */
  public EventAgency(
      Simulator usual, Workplace place, EventReaction reaction, @Nullable EventDemand demand) {
    this.usual = usual;
    this.reaction = reaction;
    this.demand = demand;
    this.book = new EventBook(place.maps());
    this.records = new PersonRecords(place.maps());
    this.publications = new EventPublications(place);
    this.disagreements = new DisagreementDesk(place);
  }

  @Override
  public String kind() {
    return usual.kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    if (DisagreementDesk.takes(message.header().service())) {
      return disagreements.receive(message);
    }
    if (!EventReading.SERVICES.contains(message.header().service())) {
      return usual.receive(message);
    }
    ToldEvent event = EventReading.of(message);
    if (!book.has(event)) {
      event.persons().forEach(person -> reaction.on(event, person, records, publications));
      book.add(event);
    }
    return new Reply.Done();
  }

  @Override
  public List<Resource> resources() {
    List<Resource> all = new ArrayList<>(usual.resources());
    all.add(Resource.table("/su-kien", book::table));
    all.add(Resource.table("/su-kien/nguoi", records::table));
    all.add(disagreements.page());
    all.add(disagreements.decision());
    if (demand != null) {
      all.add(new Resource("POST", "/su-kien", (query, body) -> publish(demand, query)));
    }
    return all;
  }

  private HttpReply publish(EventDemand asked, Map<String, String> query) {
    try {
      return Resource.text(200, asked.publish(query, publications) + "\n");
    } catch (IllegalArgumentException wrong) {
      return Resource.text(400, wrong.getMessage() + "\n");
    }
  }

  @Override
  public void start() {
    usual.start();
  }

  @Override
  public void close() {
    usual.close();
  }
}
