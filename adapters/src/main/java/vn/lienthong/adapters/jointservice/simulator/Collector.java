package vn.lienthong.adapters.jointservice.simulator;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;
import vn.lienthong.adapters.jointservice.DossierForm;
import vn.lienthong.adapters.jointservice.JointServiceAdapter;
import vn.lienthong.adapters.jointservice.JointServiceDialect;
import vn.lienthong.adapters.spi.LinkAnswer;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubException;

/**
 * Takes what the software lists, sends it to the hub in the hub's form, and tells the software that
 * it was received when the hub has it. Every part may be done again after a crash.
 */
final class Collector {
  private final Workplace place;
  private final CaseFiles files;
  private final JointServiceAdapter adapter;
  private final Map<UUID, String> sent = new ConcurrentHashMap<>();

  Collector(Workplace place, CaseFiles files, JointServiceAdapter adapter) {
    this.place = place;
    this.files = files;
    this.adapter = adapter;
    // Before anything is sent again: what is heard of it must find its dossier.
    files.waiting().forEach((code, dossier) -> sent.put(id(code, dossier), code));
    place.outbox().onOutcome(this::heard);
  }

  void collect() {
    files.waiting().forEach(this::send);
  }

  private void send(String code, Element dossier) {
    String service = service(dossier);
    UUID id = id(code, dossier);
    var header = place.link().header(id, service, place.link().hub()).withDossierCode(code);
    Element form;
    try {
      form = adapter.fromAgency(header, dossier).orElseThrow();
    } catch (HubException unmapped) {
      files.settle(code, unmapped.fault().code().wireCode() + " " + unmapped.fault().place());
      return;
    }
    sent.put(id, code);
    place.outbox().enqueue(header, form);
  }

  private static UUID id(String code, Element dossier) {
    return DerivedId.of(code, service(dossier));
  }

  private static String service(Element dossier) {
    return DossierForm.head(dossier).module().equals(JointServiceDialect.BIRTH)
        ? "LienThongKhaiSinh"
        : "LienThongKhaiTu";
  }

  private void heard(UUID message, LinkAnswer answer) {
    String code = sent.get(message);
    if (code == null) {
      return;
    }
    if (answer instanceof LinkAnswer.Refused refused) {
      files.settle(code, refused.fault().code().wireCode());
    } else {
      files.settle(code, "");
    }
  }
}
