package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.DOSSIER_CODE_MISSING;
import static vn.lienthong.qcvn109.error.HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_WRONG_FOR_SERVICE;
import static vn.lienthong.qcvn109.error.HubErrorCode.SENDER_NOT_ALLOWED;
import static vn.lienthong.qcvn109.error.HubErrorCode.SERVICE_UNKNOWN;

import org.w3c.dom.Element;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.qcvn109.xml.XmlNames;
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
    checkCaller(header, service);
    checkReceiver(header, service);
    checkPayload(reception.message().payload(), service);
    if (service.receiver() == HubService.Receiver.HUB && header.dossierCode() == null) {
      throw Faults.refuse(
          DOSSIER_CODE_MISSING, Faults.HEADER + "MaHoSo", service.wireName() + " needs it");
    }
    checkData(reception.message().root());
    reception.serviceIs(service);
  }

  private static HubService service(MessageHeader header) {
    String place = Faults.HEADER + "LoaiThongDiep";
    HubService service =
        HubService.named(header.service())
            .orElseThrow(
                () -> Faults.refuse(SERVICE_UNKNOWN, place, "not in the catalogue of services"));
    if (!header.version().equals("1.0")) {
      throw Faults.refuse(
          SERVICE_UNKNOWN,
          Faults.HEADER + "PhienBan",
          service.wireName() + " is known in version 1.0 only");
    }
    return service;
  }

  private void checkCaller(MessageHeader header, HubService service) {
    boolean may =
        members
            .member(header.sender())
            .filter(sender -> service.mayBeSentBy(sender.kind()))
            .isPresent();
    if (!may) {
      throw Faults.refuse(
          SENDER_NOT_ALLOWED,
          Faults.HEADER + "LoaiThongDiep",
          header.sender() + " may not call " + service.wireName());
    }
  }

  private void checkReceiver(MessageHeader header, HubService service) {
    String place = Faults.HEADER + "BenNhan";
    Member receiver =
        members
            .member(header.receiver())
            .orElseThrow(
                () -> Faults.refuse(RECEIVER_UNKNOWN, place, header.receiver().toString()));
    boolean right =
        service.receiver() == HubService.Receiver.HUB
            ? receiver.equals(members.hub())
            : receiver.provides().contains(service.wireName());
    if (!right) {
      throw Faults.refuse(
          RECEIVER_WRONG_FOR_SERVICE,
          place,
          receiver.code() + " does not provide " + service.wireName());
    }
  }

  private static void checkPayload(Element payload, HubService service) {
    if (!service.wireName().equals(payload.getLocalName())
        || !XmlNames.SERVICE.equals(payload.getNamespaceURI())) {
      throw Faults.refuse(
          PAYLOAD_WRONG_FOR_SERVICE,
          "/tt:ThongDiep/tt:NoiDung/*",
          "expected {" + XmlNames.SERVICE + "}" + service.wireName());
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
}
