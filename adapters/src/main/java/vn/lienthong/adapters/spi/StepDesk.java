package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.ActRegister.Act;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * The desk of an agency that does one step of a joint procedure: takes the request, works on it
 * later, and sends {@code KetQuaHoSo} to the hub, once per request.
 *
 * @param <T> the request's structure
 */
public final class StepDesk<T> implements AutoCloseable {
  private static final String RESULT = "KetQuaHoSo";

  private final Workplace place;
  private final String service;
  private final Class<T> structure;
  private final Step<T> step;
  private final ActRegister register;
  private final WorkQueue queue;

  /**
   * The step itself. Both parts are repeatable, since a crash may follow them.
   *
   * @param <T> the request's structure
   */
  public interface Step<T> {
    /**
     * Whom the act is about: two requests with the same subject never give two acts.
     *
     * @throws HubException for a request that must be refused
     */
    String subject(T request);

    /**
     * Checks and gathers what the act needs.
     *
     * @return makes the result to register and send, from the act's running number
     * @throws HubException for a request that must be refused
     */
    LongFunction<KetQuaHoSoStructure> prepare(MessageHeader header, T request);
  }

  /** A desk that begins to work when it is started. */
  public StepDesk(Workplace place, String service, Class<T> structure, Step<T> step) {
    this.place = place;
    this.service = service;
    this.structure = structure;
    this.register = new ActRegister(place.maps());
    this.step = step;
    this.queue =
        new WorkQueue(
            place.maps().map("work"),
            place.time(),
            new WorkerThreads("desk-" + service, 4),
            this::work);
  }

  /** Checks a request's form, keeps it and promises to work on it. */
  public Reply receive(VerifiedMessage message) {
    Requests.read(message, service, structure);
    if (message.header().dossierCode() == null) {
      return new Reply.Refused(HubFault.of(HubErrorCode.DOSSIER_CODE_MISSING, null, ""));
    }
    register.received(message.header());
    queue.submit(message);
    return new Reply.Accepted();
  }

  /** The page that shows that nothing was registered twice. */
  public List<Resource> resources() {
    return List.of(Resource.table("/so-dang-ky", register::table));
  }

  /** Takes up the work that was left on disk. */
  public void start() {
    queue.start();
  }

  @Override
  public void close() {
    queue.close();
  }

  /** The refusal of a request, for a reason of the agency's own. */
  public static HubException refusal(@Nullable String place, String rule) {
    return new HubException(HubFault.of(HubErrorCode.REFUSED_BY_RECEIVER, place, rule));
  }

  /** A completed result of today, its papers still to be set. */
  public KetQuaHoSoStructure completed() {
    return result(KetQuaBuocType.HOAN_THANH);
  }

  private void work(MessageHeader header, Element payload) {
    KetQuaHoSoStructure result = outcome(header, Payloads.read(payload, structure));
    UUID id = DerivedId.of(header.id().toString(), RESULT);
    MessageHeader answer =
        place
            .link()
            .header(id, RESULT, place.link().hub())
            .withReference(header.id())
            .withDossierCode(header.dossierCode());
    place.outbox().enqueue(answer, Payloads.write(result));
  }

  private KetQuaHoSoStructure outcome(MessageHeader header, T request) {
    try {
      Act act = act(header, request);
      if (!act.dossier().equals(header.dossierCode())) {
        throw refusal(null, "the child is registered already, under another dossier");
      }
      return Payloads.read(act.content(), KetQuaHoSoStructure.class);
    } catch (HubException problem) {
      HubFault fault = problem.fault();
      if (!Outcomes.isFinal(fault)) {
        throw problem;
      }
      KetQuaHoSoStructure refusal = result(KetQuaBuocType.TU_CHOI);
      refusal.setGhiChu(fault.vietnamese() + " [" + fault.incidentId() + "]");
      return refusal;
    }
  }

  private Act act(MessageHeader header, T request) {
    String subject = step.subject(request);
    Optional<Act> known = register.find(subject);
    if (known.isPresent()) {
      return known.get();
    }
    LongFunction<KetQuaHoSoStructure> result = step.prepare(header, request);
    return register.enter(subject, header, number -> Payloads.write(result.apply(number)));
  }

  private KetQuaHoSoStructure result(KetQuaBuocType kind) {
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setDichVu(service);
    result.setKetQua(kind);
    result.setNgayKetQua(LocalDate.now(place.clock()));
    return result;
  }
}
