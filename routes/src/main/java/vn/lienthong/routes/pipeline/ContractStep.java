package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.DATA_RULE_BROKEN;
import static vn.lienthong.qcvn109.error.HubErrorCode.DOSSIER_CODE_MISSING;
import static vn.lienthong.qcvn109.error.HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_WRONG_FOR_SERVICE;
import static vn.lienthong.qcvn109.error.HubErrorCode.SERVICE_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * Service, receiver, payload, schema, codes and data rules: what the contract says may be in this
 * message.
 */
public final class ContractStep implements ReceiveStep {
  private static final ValidationOptions CANONICAL =
      ValidationOptions.DEFAULT.withDialect(Dialect.CANONICAL);

  private final MemberRegistry members;

  /** Checks receivers against these members. */
  public ContractStep(MemberRegistry members) {
    this.members = members;
  }

  @Override
  public void apply(Reception reception) {
    MessageHeader header = reception.message().header();
    HubService service = service(header);
    List<ServiceContract> contracts = contracts(header, service);
    checkReceiver(header, service);
    checkPayload(reception.message().payload(), contracts);
    if (service.startsOrMovesDossier() && header.dossierCode() == null) {
      throw Faults.refuse(
          DOSSIER_CODE_MISSING,
          Faults.HEADER + "MaHoSo",
          service.wireName() + " needs it",
          service.wireName() + " cần mã hồ sơ");
    }
    checkData(reception.message().root());
    checkDossierCode(header, reception.message().payload());
    reception.serviceIs(service);
  }

  private static HubService service(MessageHeader header) {
    return HubService.named(header.service())
        .orElseThrow(
            () ->
                Faults.refuse(
                    SERVICE_UNKNOWN,
                    Faults.HEADER + "LoaiThongDiep",
                    "not in the catalogue of services",
                    "không có trong danh mục dịch vụ của trục; xem tên ở docs/contract"));
  }

  // Two versions may be valid at once: the day of sending decides, as it does for codes.
  // What the hub tells by an event under the same name no member sends it.
  private static List<ServiceContract> contracts(MessageHeader header, HubService service) {
    LocalDate day = header.sentAt().atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
    List<ServiceContract> contracts =
        ServiceContracts.find(header.service(), header.version(), day).stream()
            .filter(service::isOf)
            .toList();
    if (contracts.isEmpty()) {
      throw Faults.refuse(
          SERVICE_UNKNOWN,
          Faults.HEADER + "PhienBan",
          header.service() + " has no such version on " + day,
          header.service() + " không có phiên bản này vào ngày " + day);
    }
    return contracts;
  }

  private void checkReceiver(MessageHeader header, HubService service) {
    String place = Faults.HEADER + "BenNhan";
    Member receiver =
        members
            .member(header.receiver())
            .orElseThrow(
                () ->
                    Faults.refuse(
                        RECEIVER_UNKNOWN,
                        place,
                        header.receiver().toString(),
                        header.receiver() + " không có trong danh bạ thành viên"));
    boolean right =
        service.receiver() == HubService.Receiver.HUB
            ? receiver.equals(members.hub())
            : receiver.provides().contains(service.wireName());
    if (!right) {
      throw Faults.refuse(
          RECEIVER_WRONG_FOR_SERVICE,
          place,
          receiver.code() + " does not provide " + service.wireName(),
          receiver.code() + " không cung cấp " + service.wireName());
    }
  }

  private static void checkPayload(Element payload, List<ServiceContract> contracts) {
    QName found = new QName(payload.getNamespaceURI(), payload.getLocalName());
    if (contracts.stream().noneMatch(contract -> found.equals(contract.request()))) {
      throw Faults.refuse(
          PAYLOAD_WRONG_FOR_SERVICE,
          "/tt:ThongDiep/tt:NoiDung/*",
          "expected " + contracts.get(0).request(),
          "cần phần tử " + contracts.get(0).request());
    }
  }

  // The hub speaks the regulation's form only; the day is that of the data, else of sending.
  private static void checkData(Element root) {
    MessageValidator.validate(root, CANONICAL)
        .refusal()
        .ifPresent(
            fault -> {
              throw new HubException(fault);
            });
  }

  // Order, agreements and evidence go by the header's, the receiver by the payload's.
  private static void checkDossierCode(MessageHeader header, Element payload) {
    String code = header.dossierCode();
    for (Node child = payload.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (code != null
          && child instanceof Element element
          && XmlNames.SERVICE.equals(element.getNamespaceURI())
          && "MaHoSo".equals(element.getLocalName())
          && !code.equals(element.getTextContent().strip())) {
        throw Faults.refuse(
            DATA_RULE_BROKEN,
            XmlPlace.of(element),
            "the payload is about dossier %s, tt:TieuDe/tt:MaHoSo about %s"
                .formatted(element.getTextContent().strip(), code));
      }
    }
  }
}
