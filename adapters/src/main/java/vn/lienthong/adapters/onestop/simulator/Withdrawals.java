package vn.lienthong.adapters.onestop.simulator;

import java.time.LocalDate;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.RutHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraKetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.Payloads;

/** Families who change their mind: {@code RutHoSo}, once, when their plan says so. */
final class Withdrawals {
  private static final String SERVICE = "RutHoSo";

  private final Workplace place;
  private final PlanBook plans;
  private final DurableMap sent;

  Withdrawals(Workplace place, PlanBook plans) {
    this.place = place;
    this.plans = plans;
    this.sent = place.maps().map("withdrawals");
  }

  /** Any news of a dossier shows that the hub has opened it. */
  void onProgress(String code) {
    if (DossierPlan.ACCEPTED.equals(plans.of(code).withdrawAfter())) {
      withdraw(code);
    }
  }

  void onResults(String code, TraKetQuaHoSoStructure results) {
    String step = plans.of(code).withdrawAfter();
    boolean reached =
        results.getKetQuaHoSo().stream()
            .filter(result -> result.getKetQua() == KetQuaBuocType.HOAN_THANH)
            .anyMatch(result -> result.getDichVu().equals(step));
    if (reached && !results.isHoanTat()) {
      withdraw(code);
    }
  }

  boolean isWithdrawn(String code) {
    return sent.get(code).isPresent();
  }

  private void withdraw(String code) {
    RutHoSoStructure withdrawal = new RutHoSoStructure();
    withdrawal.setNguoiYeuCau(plans.applicant(code));
    withdrawal.setLyDo("Công dân không còn nhu cầu");
    withdrawal.setNgayYeuCau(LocalDate.now(place.clock()));
    var header =
        place
            .link()
            .header(DerivedId.of(code, SERVICE), SERVICE, place.link().hub())
            .withDossierCode(code);
    place.outbox().enqueue(header, Payloads.write(withdrawal));
    sent.putIfAbsent(code, new byte[0]);
  }
}
