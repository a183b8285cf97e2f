package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.ActRegister.Act;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * The desk of an agency that does one step of a joint procedure: takes the request, works on it
 * later, and sends {@code KetQuaHoSo} to the hub, once per request. A dossier has one effect here,
 * whatever the ids of its requests; one that is withdrawn before it had it has none.
 *
 * @param <T> the request's structure
 */
public final class StepDesk<T> implements AutoCloseable {
  /** The service by which the hub takes a request back. */
  static final String WITHDRAWAL = "RutHoSo";

  private static final int LOCKS = 256;

  private final Workplace place;
  private final String service;
  private final Class<T> structure;
  private final Step<T> step;
  private final ActRegister register;
  private final StepResults results;
  private final Withdrawals withdrawals;
  private final WorkQueue queue;
  private final Object[] locks = new Object[LOCKS];

  /** A desk that begins to work when it is started. */
  public StepDesk(Workplace place, String service, Class<T> structure, Step<T> step) {
    this.place = place;
    this.service = service;
    this.structure = structure;
    this.step = step;
    this.register = new ActRegister(place.maps());
    this.results = new StepResults(place);
    this.withdrawals = new Withdrawals(place.maps());
    var threads = new WorkerThreads("desk-" + service, 4);
    this.queue = new WorkQueue(place.maps().map("work"), place.time(), threads, this::work);
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
    Requests.read(message, service, structure);
    if (message.header().dossierCode() == null) {
      return new Reply.Refused(HubFault.of(HubErrorCode.DOSSIER_CODE_MISSING, null, ""));
    }
    register.received(message.header());
    queue.submit(message);
    return new Reply.Accepted();
  }

  /** Keeps a withdrawal: from now on its request has no effect that it has not had. */
  void withdraw(VerifiedMessage message) {
    MessageHeader withdrawal = message.header();
    withdrawals.note(withdrawal);
    if (register.hasReceived(withdrawal, Withdrawals.asked(withdrawal))) {
      queue.submit(message);
    }
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

  private void work(MessageHeader header, Element payload) {
    synchronized (locks[Math.floorMod(String.valueOf(header.dossierCode()).hashCode(), LOCKS)]) {
      if (WITHDRAWAL.equals(header.service())) {
        takeBack(header);
      } else {
        results.send(header, outcome(header, Payloads.read(payload, structure)));
      }
    }
  }

  private void takeBack(MessageHeader withdrawal) {
    MessageHeader request = Withdrawals.request(withdrawal, service);
    Optional<byte[]> waiting = queue.waiting(request.sender(), request.id());
    if (waiting.isPresent()) {
      Element root = SecureXml.parse(waiting.get()).getDocumentElement();
      T asked = Payloads.read(Envelopes.payload(root), structure);
      results.send(Envelopes.readHeader(root), outcome(Envelopes.readHeader(root), asked));
    } else {
      // Decided already: of a final result the outbox keeps the first, this one changes nothing.
      results.send(request, withdrawn());
    }
  }

  private KetQuaHoSoStructure outcome(MessageHeader header, T request) {
    try {
      Optional<Act> act = act(header, request);
      return act.map(made -> Payloads.read(made.content(), KetQuaHoSoStructure.class))
          .orElseGet(this::withdrawn);
    } catch (HubException problem) {
      HubFault fault = problem.fault();
      if (!Outcomes.isFinal(fault)) {
        throw problem;
      }
      KetQuaHoSoStructure refusal = result(new KetQuaHoSoStructure(), KetQuaBuocType.TU_CHOI);
      refusal.setGhiChu(StepResults.text(fault));
      return refusal;
    }
  }

  /** What the dossier made, now or before; empty where it was withdrawn in time. */
  private Optional<Act> act(MessageHeader header, T request) {
    String matter = step.matter(request);
    Optional<Act> made = register.madeFor(header, matter);
    if (made.isPresent()) {
      return made;
    }
    String subject = step.subject(request);
    Optional<Act> known = register.find(subject);
    if (known.isEmpty() && withdrawals.has(header.id())) {
      return Optional.empty();
    }
    return Optional.of(ours(header, known.orElseGet(() -> enter(subject, header, request))));
  }

  private Act enter(String subject, MessageHeader header, T request) {
    LongFunction<KetQuaHoSoStructure> result = step.prepare(header, request);
    return register.enter(
        subject,
        step.matter(request),
        header,
        number -> Payloads.write(result(result.apply(number), KetQuaBuocType.HOAN_THANH)));
  }

  private static Act ours(MessageHeader header, Act act) {
    if (!act.dossier().equals(header.dossierCode())) {
      throw StepChecks.refusal(
          null,
          "it is registered already, under another dossier",
          "việc này đã được đăng ký trong một hồ sơ khác");
    }
    return act;
  }

  private KetQuaHoSoStructure withdrawn() {
    KetQuaHoSoStructure withdrawn = result(new KetQuaHoSoStructure(), KetQuaBuocType.TU_CHOI);
    withdrawn.setGhiChu("đã rút theo yêu cầu / withdrawn as asked");
    return withdrawn;
  }

  private KetQuaHoSoStructure result(KetQuaHoSoStructure result, KetQuaBuocType kind) {
    result.setDichVu(service);
    result.setKetQua(kind);
    result.setNgayKetQua(LocalDate.now(place.clock()));
    return result;
  }
}
