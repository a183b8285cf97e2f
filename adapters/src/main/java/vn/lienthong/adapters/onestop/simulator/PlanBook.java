package vn.lienthong.adapters.onestop.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiYeuCauStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.RutHoSoStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** What each family came with and plans to do, on disk. */
final class PlanBook {
  private static final String APPLICANT = "NguoiYeuCau";

  private final DurableMap plans;
  private final DurableMap forms;

  PlanBook(DurableMaps maps) {
    this.plans = maps.map("plans");
    this.forms = maps.map("forms");
  }

  /** Notes a dossier's plan and form; what stands there already stays. */
  void note(String code, DossierPlan plan, Element form) {
    String text =
        plan.toQuery().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue().replace('\n', ' '))
            .collect(Collectors.joining("\n"));
    forms.putIfAbsent(code, SecureXml.serialize(form));
    plans.putIfAbsent(code, text.getBytes(UTF_8));
  }

  /** The plan; of a dossier from before there were plans, a birth that goes its way. */
  DossierPlan of(String code) {
    return plans.get(code).map(PlanBook::read).orElse(DossierPlan.of(JointProcedure.BIRTH));
  }

  /** Who handed the form in. */
  NguoiYeuCauStructure applicant(String code) {
    byte[] form =
        forms.get(code).orElseThrow(() -> new IllegalStateException("No form of " + code));
    Element payload = SecureXml.parse(form).getDocumentElement();
    return Optional.ofNullable(payload.getElementsByTagNameNS(XmlNames.SERVICE, APPLICANT).item(0))
        .map(PlanBook::read)
        .orElseThrow(() -> new IllegalStateException("Nobody handed in the form of " + code));
  }

  // Its own type has no root element: it is read inside the message that it goes into.
  private static NguoiYeuCauStructure read(Node applicant) {
    Document around = SecureXml.newDocument();
    Element withdrawal = around.createElementNS(XmlNames.SERVICE, "RutHoSo");
    around.appendChild(withdrawal);
    withdrawal.appendChild(around.importNode(applicant, true));
    return Payloads.read(withdrawal, RutHoSoStructure.class).getNguoiYeuCau();
  }

  private static DossierPlan read(byte[] written) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String line : new String(written, UTF_8).split("\n", -1)) {
      String[] pair = line.split("=", 2);
      query.put(pair[0], pair[1]);
    }
    return DossierPlan.of(query);
  }
}
