package vn.lienthong.routes.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.AgreementDecision;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.procedure.definition.DossierForm;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.StepDefinition;
import vn.lienthong.routes.registry.Member;

/**
 * Who gets a paper of a dossier: who does a step after the one that made it, takes such events
 * ({@code provides}) and may have them by an agreement with whom they come from. Nobody else.
 */
final class PaperReceivers {
  private final KeptPayloads payloads;
  private final StepProviders providers;
  private final AgreementRegistry agreements;
  private final Clock clock;

  PaperReceivers(
      KeptPayloads payloads, StepProviders providers, AgreementRegistry agreements, Clock clock) {
    this.payloads = payloads;
    this.providers = providers;
    this.agreements = agreements;
    this.clock = clock;
  }

  /**
   * The receivers, each once.
   *
   * @param made the steps that were asked of the sender
   */
  List<MemberCode> of(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      Set<String> made,
      MessageHeader event) {
    List<StepDefinition> later =
        NextSteps.chosen(definition, dossier.choices()).stream()
            .filter(step -> definition.allBefore(step.name()).stream().anyMatch(made::contains))
            .toList();
    if (later.isEmpty()) {
      return List.of();
    }
    DossierForm form = payloads.form(tx, dossier, definition);
    return later.stream()
        .map(step -> providers.of(step, form))
        .filter(member -> member.provides().contains(event.service()))
        .map(Member::code)
        .distinct()
        .filter(receiver -> mayHave(receiver, event))
        .toList();
  }

  private boolean mayHave(MemberCode consumer, MessageHeader event) {
    MemberCode issuer = event.sender();
    MessageHeader asIfAsked =
        MessageHeader.of(event.id(), event.service(), consumer, issuer, event.sentAt());
    LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    return agreements.current().decide(asIfAsked, today) instanceof AgreementDecision.Allowed;
  }
}
