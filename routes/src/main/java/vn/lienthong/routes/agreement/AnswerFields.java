package vn.lienthong.routes.agreement;

import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceMode;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.release.AnswerFilters;
import vn.lienthong.routes.release.EventFields;
import vn.lienthong.routes.release.Treatment;

/** The fields of a service's answer that an agreement may release. */
final class AnswerFields {
  private AnswerFields() {}

  /** Whether the answer has such a field. */
  static boolean has(ServiceContract contract, String field) {
    if (contract.mode() == ServiceMode.BULK) {
      return RowFields.has(contract.service(), field);
    }
    if (HubService.isPublished(contract.service())) {
      return EventFields.allows(field, Treatment.AS_IS);
    }
    QName answer = contract.answer();
    return answer != null && AnswerFilters.allows(answer, field, Treatment.AS_IS);
  }

  /** Whether the hub can give the field like that. */
  static boolean allows(ServiceContract contract, ReleasedField field) {
    if (contract.mode() == ServiceMode.BULK) {
      return field.treatment() == Treatment.AS_IS;
    }
    if (HubService.isPublished(contract.service())) {
      return EventFields.allows(field.name(), field.treatment());
    }
    QName answer = contract.answer();
    return answer != null && AnswerFilters.allows(answer, field.name(), field.treatment());
  }
}
