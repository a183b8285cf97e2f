package vn.lienthong.adapters.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.script.Action;
import vn.lienthong.adapters.spi.script.Rule;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * The desk of an agency that does one step of a joint procedure: takes the request, works on it
 * later as its script says, and sends {@code KetQuaHoSo} to the hub.
 *
 * @param <T> the request's structure
 */
public final class StepDesk<T> implements AutoCloseable {
  /** The service by which the hub takes a request back. */
  static final String WITHDRAWAL = "RutHoSo";

  private static final int LOCKS = 256;

  private final Workplace place;
  private final String service;
  private final Tongue<T> tongue;
  private final ActRegister register;
  private final Acts<T> acts;
  private final Cues cues;
  private final StepResults results;
  private final Withdrawals withdrawals;
  private final WorkQueue queue;
  private final Object[] locks = new Object[LOCKS];

  /** A desk that speaks the canonical form. */
  public StepDesk(Workplace place, String service, Class<T> structure, Step<T> step) {
    this(place, service, Tongue.canonical(structure), step);
  }

  /** A desk that begins to work when it is started. */
  public StepDesk(Workplace place, String service, Tongue<T> tongue, Step<T> step) {
    this.place = place;
    this.service = service;
    this.tongue = tongue;
    this.register = new ActRegister(place.maps());
    this.withdrawals = new Withdrawals(place.maps());
    this.acts = new Acts<>(service, step, register, withdrawals, place.clock());
    this.cues = new Cues(place, service);
    this.results = new StepResults(place, tongue);
    var threads = new WorkerThreads("desk-" + service, 4);
    var jobs = place.maps().map("work");
    this.queue = new WorkQueue(jobs, place.time(), this::extraMillis, threads, this::work);
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new Object();
    }
  }

  /** The service that is done here. */
  public String service() {
    return service;
  }

  /** The refusal of a request, for a reason of the agency's own that is known in English only. */
  public static HubException refusal(@Nullable String place, String rule) {
    return new HubException(HubFault.of(HubErrorCode.REFUSED_BY_RECEIVER, place, rule));
  }

  /** Checks a request's form, keeps it and promises to work on it. */
  Reply receive(VerifiedMessage message) {
    MessageHeader header = message.header();
    tongue.read(header, message.payload());
    if (header.dossierCode() == null) {
      return new Reply.Refused(HubFault.of(HubErrorCode.DOSSIER_CODE_MISSING, null, ""));
    }
    Rule rule = cues.of(header);
    if (cues.diesOf(header, rule)) {
      throw new HubException(HubFault.of(HubErrorCode.RECEIVER_FAILED, null, "it died by script"));
    }
    register.received(header);
    queue.submit(message);
    if (rule.announced()) {
      results.send(header, acts.spoken(KetQuaBuocType.DA_TIEP_NHAN, ""));
    }
    return new Reply.Accepted();
  }

  /** Keeps a withdrawal: from now on its request has no effect that it has not had. */
  void withdraw(VerifiedMessage message) {
    MessageHeader withdrawal = message.header();
    withdrawals.note(withdrawal);
    if (isAboutOurs(withdrawal)) {
      queue.submit(message);
    }
  }

  /** Whether a message takes back a request that came in here. */
  boolean isAboutOurs(MessageHeader withdrawal) {
    return withdrawal.reference() != null
        && register.hasReceived(withdrawal, Withdrawals.asked(withdrawal));
  }

  /** Its book, for those who compare it with others. */
  ComparedBook book() {
    return new ComparedBook() {
      @Override
      public List<ActRegister.Act> acts() {
        return register.compared();
      }

      @Override
      public void sendAgain(ActRegister.Act act) {
        KetQuaHoSoStructure result = Payloads.read(act.content(), KetQuaHoSoStructure.class);
        MemberCode hub = place.link().hub();
        for (UUID request : register.received(act.dossier(), hub)) {
          MessageHeader asked = place.link().header(request, service, hub);
          results.sendLost(asked.withDossierCode(act.dossier()), result);
        }
      }
    };
  }

  Workplace place() {
    return place;
  }

  /** What came in and what was made of it, in lines. */
  String rows() {
    return register.rows(service);
  }

  /** Takes up the work that was left on disk. */
  void start() {
    queue.start();
  }

  @Override
  public void close() {
    queue.close();
  }

  private long extraMillis(MessageHeader header) {
    return WITHDRAWAL.equals(header.service()) ? 0 : cues.of(header).after().toMillis();
  }

  private void work(MessageHeader header, Element payload) {
    synchronized (locks[Math.floorMod(String.valueOf(header.dossierCode()).hashCode(), LOCKS)]) {
      if (WITHDRAWAL.equals(header.service())) {
        takeBack(header);
      } else {
        answer(header, tongue.read(header, payload));
      }
    }
  }

  private void takeBack(MessageHeader withdrawal) {
    MessageHeader request = Withdrawals.request(withdrawal, service);
    Optional<byte[]> waiting = queue.waiting(request.sender(), request.id());
    if (waiting.isPresent()) {
      Element root = SecureXml.parse(waiting.get()).getDocumentElement();
      MessageHeader header = Envelopes.readHeader(root);
      answer(header, tongue.read(header, Envelopes.payload(root)));
    } else if (cues.of(request).action() != Action.NEVER) {
      // Of a final result the outbox keeps the first: what was decided before stands.
      results.send(request, acts.withdrawn());
    }
  }

  private void answer(MessageHeader header, T request) {
    Rule rule = cues.of(header);
    switch (rule.action()) {
      case ACCEPT, DIE, DIE_AFTER -> results.send(header, acts.outcome(header, request));
      case REFUSE -> results.send(header, spoken(header, request, rule, KetQuaBuocType.TU_CHOI));
      case SUPPLEMENT ->
          results.send(header, spoken(header, request, rule, KetQuaBuocType.YEU_CAU_BO_SUNG));
      case TWICE -> results.sendTwice(header, acts.outcome(header, request));
      case WRONGLY_SIGNED -> results.sendWronglySigned(header, acts.outcome(header, request));
      case LOST -> results.lose(header, acts.outcome(header, request));
      case FORGET -> {
        results.send(header, acts.outcome(header, request));
        acts.forget(header, request);
      }
      case NEVER -> {}
    }
  }

  /** The script's words, where the dossier has no effect yet and was not withdrawn. */
  private KetQuaHoSoStructure spoken(
      MessageHeader header, T request, Rule rule, KetQuaBuocType kind) {
    if (acts.isDecided(header, request)) {
      return acts.outcome(header, request);
    }
    String code = rule.code();
    return acts.spoken(kind, code == null ? rule.text() : code + ": " + rule.text());
  }
}
