package vn.lienthong.routes.demo;

import java.util.Set;
import vn.lienthong.adapters.businessregistry.simulator.BusinessRegistrySimulator;
import vn.lienthong.adapters.civilstatus.simulator.CivilStatusEvents;
import vn.lienthong.adapters.civilstatus.simulator.CivilStatusSimulator;
import vn.lienthong.adapters.civilstatus.simulator.Registrar;
import vn.lienthong.adapters.commandcentre.simulator.CommandCentreSimulator;
import vn.lienthong.adapters.health.simulator.HealthSimulator;
import vn.lienthong.adapters.jointservice.simulator.JointServiceSimulator;
import vn.lienthong.adapters.labour.simulator.LabourSimulator;
import vn.lienthong.adapters.nationalportal.simulator.NationalPortalSimulator;
import vn.lienthong.adapters.onestop.simulator.OneStopSimulator;
import vn.lienthong.adapters.population.simulator.PopulationEvents;
import vn.lienthong.adapters.population.simulator.PopulationSimulator;
import vn.lienthong.adapters.residence.simulator.ResidenceSimulator;
import vn.lienthong.adapters.socialinsurance.simulator.SocialInsuranceEvents;
import vn.lienthong.adapters.socialinsurance.simulator.SocialInsuranceSimulator;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.adapters.spi.event.EventAgency;
import vn.lienthong.adapters.spi.event.EventReaction;
import vn.lienthong.adapters.tax.simulator.TaxEvents;
import vn.lienthong.adapters.tax.simulator.TaxSimulator;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.paper.Papers;
import vn.lienthong.routes.registry.Member;

/** Which simulator plays which kind of member. */
final class SimulatorKinds {
  private static final Set<String> PLAYED =
      Set.of(
          "one-stop",
          "civil-status",
          "population",
          "residence",
          "social-insurance",
          "labour",
          "business-registry",
          "tax",
          "national-portal",
          "joint-service",
          "health",
          "command-centre");

  private static final Set<String> AT_ONCE =
      Set.of(
          "one-stop", "population", "national-portal", "joint-service", "health", "command-centre");

  private SimulatorKinds() {}

  static boolean isPlayed(Member member) {
    return PLAYED.contains(member.kind());
  }

  /** Whether those of a kind do steps of joint procedures, each at a desk of its own. */
  static boolean doesSteps(String kind) {
    return PLAYED.contains(kind) && !AT_ONCE.contains(kind);
  }

  /** Plays a member. */
  static Simulator of(Member member, Workplace place, DemoMembers members, Staging staging) {
    return switch (member.kind()) {
      case "one-stop" -> new OneStopSimulator(place, member.code());
      case "civil-status" ->
          new CivilStatusSimulator(
              place,
              members.only("population").code(),
              staging.papers() ? registrar(members.officer(member)) : null);
      case "population" ->
          new PopulationSimulator(place, member.filtersAnswers(), staging.citizens());
      case "residence" -> new ResidenceSimulator(place);
      case "social-insurance" -> new SocialInsuranceSimulator(place);
      case "labour" -> new LabourSimulator(place);
      case "business-registry" -> new BusinessRegistrySimulator(place);
      case "tax" -> new TaxSimulator(place);
      case "national-portal" -> new NationalPortalSimulator(place);
      case "joint-service" -> new JointServiceSimulator(place, member.code());
      case "command-centre" -> new CommandCentreSimulator(place);
      case "health" -> new HealthSimulator(place, member.code());
      default -> throw new IllegalArgumentException("Nobody plays a " + member.kind());
    };
  }

  /** An agency with what it does on events that it is told; itself where none come to it. */
  static Simulator withEvents(Simulator usual, Member member, Workplace place) {
    return switch (member.kind()) {
      case "civil-status" -> {
        var events = new CivilStatusEvents(member.code());
        yield new EventAgency(usual, place, events, events);
      }
      case "population" ->
          new EventAgency(usual, place, new PopulationEvents(member.code(), place.maps()), null);
      case "tax" -> new EventAgency(usual, place, new TaxEvents(), null);
      case "social-insurance" ->
          new EventAgency(usual, place, new SocialInsuranceEvents(member.code()), null);
      case "residence", "labour", "health", "one-stop" ->
          new EventAgency(usual, place, EventReaction.NONE, null);
      default -> usual;
    };
  }

  private static Registrar registrar(MemberKey key) {
    return new Registrar(
        "Trần Thị Mẫu", "Công chức tư pháp - hộ tịch", Papers.signer(key), Papers.verifier());
  }
}
