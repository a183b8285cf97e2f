package vn.lienthong.routes.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.qcvn109.contract.ServiceContract;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.registry.Member;

/** What must hold between agreements, members and the contract; checked before any is used. */
final class AgreementRules {
  private final Map<MemberCode, Member> members;

  AgreementRules(List<Member> members) {
    this.members = members.stream().collect(Collectors.toMap(Member::code, Function.identity()));
  }

  /** Refuses the first agreement that breaks a rule. */
  void check(List<ReadAgreement> all) {
    Set<String> codes = new HashSet<>();
    for (ReadAgreement read : all) {
      Agreement agreement = read.agreement();
      if (!codes.add(agreement.code() + " version " + agreement.version())) {
        throw read.file().refused("/code", "this code and version stand in another file too");
      }
      parties(read);
      service(read);
      purposes(read);
      subscription(read);
    }
    AgreementOverlaps.check(all);
  }

  private void parties(ReadAgreement read) {
    Agreement agreement = read.agreement();
    MemberCode consumer = agreement.consumer();
    if (consumer != null && !members.containsKey(consumer)) {
      throw read.file().refused("/consumer", consumer + " is no member");
    }
    if (consumer == null
        && HubService.named(agreement.service()).filter(HubService::isForEverybody).isEmpty()) {
      throw read.file().refused("/consumer", agreement.service() + " is not for everybody");
    }
    if (!members.containsKey(agreement.provider())) {
      throw read.file().refused("/provider", agreement.provider() + " is no member");
    }
    if (agreement.validTo() != null && agreement.validTo().isBefore(agreement.validFrom())) {
      throw read.file().refused("/validTo", "validTo is before validFrom");
    }
  }

  private void service(ReadAgreement read) {
    Agreement agreement = read.agreement();
    if (contracts(agreement).isEmpty()) {
      throw read.file()
          .refused(
              "/service",
              "the contract has no " + agreement.service() + " " + agreement.serviceVersion());
    }
    Member provider = members.get(agreement.provider());
    boolean hub = provider != null && provider.kind().equals(Member.HUB);
    Optional<HubService> carried = HubService.named(agreement.service());
    boolean right =
        carried.map(service -> (service.receiver() == HubService.Receiver.HUB) == hub).orElse(true);
    // who may be told of a member's events: the hub passes them on, the member provides nothing
    if (!hub && provider != null && carried.filter(HubService::event).isPresent()) {
      return;
    }
    boolean provided = provider != null && provider.provides().contains(agreement.service());
    // a suspended one may wait until its provider offers the service again
    if (!right || !(hub || provided || !agreement.active())) {
      throw read.file()
          .refused("/provider", agreement.provider() + " does not provide " + agreement.service());
    }
  }

  /** Nobody asks for an event, so nobody says for which of several purposes. */
  private static void subscription(ReadAgreement read) {
    Agreement agreement = read.agreement();
    boolean event = HubService.isPublished(agreement.service());
    if (event && agreement.purposes().size() > 1) {
      throw read.file().refused("/purposes", "an event is given for one purpose");
    }
    if (!event && agreement.subscription() != null) {
      throw read.file().refused("/subscription", agreement.service() + " is no published event");
    }
  }

  private static void purposes(ReadAgreement read) {
    Agreement agreement = read.agreement();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < agreement.purposes().size(); i++) {
      Purpose purpose = agreement.purposes().get(i);
      String at = "/purposes/" + i;
      if (!codes.add(purpose.code())) {
        throw read.file().refused(at + "/code", "purpose " + purpose.code() + " stands twice");
      }
      fields(read, purpose, at + "/fields/");
    }
    if (agreement.purposeRequired() && codes.isEmpty()) {
      throw read.file().refused("/purposeRequired", "a purpose is required, but none is agreed");
    }
  }

  private static void fields(ReadAgreement read, Purpose purpose, String at) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < purpose.fields().size(); i++) {
      ReleasedField field = purpose.fields().get(i);
      if (!names.add(field.name())) {
        throw read.file().refused(at + i, "field " + field.name() + " stands twice");
      }
      if (contracts(read.agreement()).stream().noneMatch(c -> AnswerFields.has(c, field.name()))) {
        throw read.file()
            .refused(
                at + i,
                "the answer of " + read.agreement().service() + " has no field " + field.name());
      }
      if (contracts(read.agreement()).stream().noneMatch(c -> AnswerFields.allows(c, field))) {
        throw read.file()
            .refused(at + i, "field " + field.name() + " cannot be given as " + field.treatment());
      }
    }
  }

  private static List<ServiceContract> contracts(Agreement agreement) {
    return ServiceContracts.find(agreement.service(), agreement.serviceVersion());
  }
}
