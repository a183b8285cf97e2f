package vn.lienthong.routes.agreement;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.model.SchemaModel;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.release.CitizenFields;
import vn.lienthong.routes.release.EventFields;
import vn.lienthong.routes.release.Treatment;

/** The fields that a service's answer may have, by the contract's own schemas. */
final class AnswerFields {
  private static final QName CITIZENS = new QName(XmlNames.CITIZEN, "CongdanCollection");
  private static final QName CITIZEN = new QName(XmlNames.CITIZEN, "CongDan");

  private AnswerFields() {}

  /** Whether the answer's record has an element at this path below it. */
  static boolean has(ServiceContract contract, String field) {
    if (HubService.isPublished(contract.service())) {
      return EventFields.allows(field, Treatment.AS_IS);
    }
    QName answer = contract.answer();
    if (answer == null) {
      return false;
    }
    List<QName> path = new ArrayList<>(List.of(answer));
    if (answer.equals(CITIZENS)) {
      path.add(CITIZEN);
    }
    for (String step : field.split("/", -1)) {
      path.add(new QName(answer.getNamespaceURI(), step));
    }
    return SchemaModel.of(contract.contract(), Dialect.CANONICAL).find(path).isPresent();
  }

  /** Whether the hub can give the field like that; so far it filters answers of citizens only. */
  static boolean allows(ServiceContract contract, ReleasedField field) {
    if (HubService.isPublished(contract.service())) {
      return EventFields.allows(field.name(), field.treatment());
    }
    return CITIZENS.equals(contract.answer())
        && CitizenFields.allows(field.name(), field.treatment());
  }
}
