package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
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
   * The step itself.
   *
   * @param <T> the request's structure
   */
  @FunctionalInterface
  public interface Step<T> {
    /**
     * Does the step; repeatable, since a crash may follow it.
     *
     * @return the result to send
     * @throws HubException for a request that must be refused
     */
    KetQuaHoSoStructure take(MessageHeader header, T request);
  }

  /** A desk that begins to work when it is started. */
  public StepDesk(
      Workplace place, String service, Class<T> structure, ActRegister register, Step<T> step) {
    this.place = place;
    this.service = service;
    this.structure = structure;
    this.register = register;
    this.step = step;
    this.queue =
        new WorkQueue(
            place.maps().map("work"), place.time(), new WorkerThreads("desk-" + service, 4), this::work);
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

  /** A completed result of today, its papers still to be set. */
  public KetQuaHoSoStructure completed() {
    return result(KetQuaBuocType.HOAN_THANH);
  }

  private void work(MessageHeader header, Element payload) {
    KetQuaHoSoStructure result = outcome(header, Payloads.read(payload, structure));
    UUID id = DerivedIds.of(header.id(), RESULT);
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
      return step.take(header, request);
    } catch (HubException problem) {
      HubFault fault = problem.fault();
      switch (fault.code().category()) {
        case LOI_BEN_GUI, LOI_TIN_CAY -> {
          KetQuaHoSoStructure refusal = result(KetQuaBuocType.TU_CHOI);
          refusal.setGhiChu(fault.vietnamese() + " [" + fault.incidentId() + "]");
          return refusal;
        }
        case BEN_NHAN_KHONG_SAN_SANG, QUA_TAI, LOI_TRUC -> throw problem;
      }
      throw problem;
    }
  }

  private KetQuaHoSoStructure result(KetQuaBuocType kind) {
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setDichVu(service);
    result.setKetQua(kind);
    result.setNgayKetQua(LocalDate.now(place.clock()));
    return result;
  }
}
