package vn.lienthong.routes.config;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOverClaims;
import vn.lienthong.connectors.evidence.HandOverEnds;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.evidence.RefusalLog;
import vn.lienthong.connectors.evidence.SentForms;
import vn.lienthong.connectors.files.FileReferences;
import vn.lienthong.routes.agreement.AgreementRates;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.lane.QuestionLanes;
import vn.lienthong.routes.pipeline.AgreedLimits;
import vn.lienthong.routes.pipeline.AgreementStep;
import vn.lienthong.routes.pipeline.AnswerMaker;
import vn.lienthong.routes.pipeline.AnswerStep;
import vn.lienthong.routes.pipeline.Answers;
import vn.lienthong.routes.pipeline.AskSteps;
import vn.lienthong.routes.pipeline.BacklogStep;
import vn.lienthong.routes.pipeline.ClockStep;
import vn.lienthong.routes.pipeline.ConnectionTest;
import vn.lienthong.routes.pipeline.ContractStep;
import vn.lienthong.routes.pipeline.DeadLetterMirror;
import vn.lienthong.routes.pipeline.Deadlines;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.pipeline.EventPost;
import vn.lienthong.routes.pipeline.ExpirySweep;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.HubAnswer;
import vn.lienthong.routes.pipeline.HubAnswers;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.KeepStep;
import vn.lienthong.routes.pipeline.KeptForms;
import vn.lienthong.routes.pipeline.KnownMessageStep;
import vn.lienthong.routes.pipeline.OperatorDecisions;
import vn.lienthong.routes.pipeline.Ordering;
import vn.lienthong.routes.pipeline.Outcomes;
import vn.lienthong.routes.pipeline.OwnFaults;
import vn.lienthong.routes.pipeline.Publications;
import vn.lienthong.routes.pipeline.ReceiptDesk;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.RecentAnswers;
import vn.lienthong.routes.pipeline.Refusals;
import vn.lienthong.routes.pipeline.Releases;
import vn.lienthong.routes.pipeline.RetryRules;
import vn.lienthong.routes.pipeline.SenderStep;
import vn.lienthong.routes.pipeline.StoredReplies;
import vn.lienthong.routes.pipeline.Translation;
import vn.lienthong.routes.pipeline.TrustStep;
import vn.lienthong.routes.pipeline.UnclearAnswer;
import vn.lienthong.routes.pipeline.Undelivered;
import vn.lienthong.routes.pressure.Gate;
import vn.lienthong.routes.pressure.InteractiveTraffic;
import vn.lienthong.routes.procedure.JointProcedures;
import vn.lienthong.routes.registry.HubVersion;
import vn.lienthong.routes.registry.MemberRegistry;

/** The steps of the pipelines, made of the stores and the gate. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubProperties.class)
class FlowsConfiguration {

  @Bean
  ReceiptDesk receiptDesk(DocumentSigner signer) {
    return new ReceiptDesk(signer);
  }

  @Bean
  Ordering ordering(KeyedDigest digest) {
    return new Ordering(digest);
  }

  @Bean
  HubMessages hubMessages(
      DocumentSigner signer,
      EvidenceJournal journal,
      HandOvers handOvers,
      Ordering ordering,
      FileReferences files,
      Clock clock) {
    return new HubMessages(signer, journal, handOvers, ordering, files, clock);
  }

  @Bean
  EventPost eventPost(EvidenceJournal journal, HubMessages messages) {
    return new EventPost(journal, messages);
  }

  @Bean
  Translation translation(
      List<AgencyAdapter> adapters, HubMessages messages, Publications publications) {
    return new Translation(adapters, messages, publications);
  }

  @Bean
  KeptForms keptForms(Jdbi jdbi, EvidenceJournal journal, HubDatabase database) {
    return new KeptForms(jdbi, journal, new SentForms(database));
  }

  @Bean
  StoredReplies storedReplies() {
    return new StoredReplies();
  }

  @Bean
  ReceiveSteps receiveSteps(
      SignatureVerifier verifier,
      MemberRegistry members,
      Jdbi database,
      EvidenceJournal journal,
      KnownMessages known,
      HandOvers handOvers,
      Ordering ordering,
      RefusalLog refusals,
      ReceiptDesk receipts,
      StoredReplies replies,
      HandOverRelay relay,
      SecurityAlarm alarm,
      AgreementRegistry agreements,
      AgreementRates rates,
      HubProperties properties,
      FileReferences files,
      Gate gate,
      InteractiveTraffic traffic,
      KeyedDigest digest,
      Publications publications,
      Clock clock) {
    var knownMessage =
        new KnownMessageStep(known, journal, replies, new Releases(agreements, clock));
    return new ReceiveSteps(
        traffic,
        reception -> gate.admit(),
        new TrustStep(verifier),
        new SenderStep(),
        knownMessage,
        new ClockStep(properties.sendTimePast(), properties.sendTimeFuture()),
        new ContractStep(members),
        new AgreementStep(agreements, rates),
        new BacklogStep(gate::admitFor),
        new KeepStep(
            database,
            journal,
            known,
            handOvers,
            ordering,
            new AgreedLimits(digest),
            receipts,
            files,
            knownMessage,
            publications,
            relay::wake),
        new Refusals(database, journal, known, refusals, receipts, replies, alarm, gate::isOpen));
  }

  @Bean
  Outcomes outcomes(
      Jdbi database,
      EvidenceJournal journal,
      KnownMessages known,
      HandOverEnds ends,
      ReceiptDesk receipts,
      JointProcedures procedures,
      Publications publications,
      HubMessages messages,
      Clock clock) {
    return new Outcomes(
        database, journal, known, ends, receipts, procedures, publications, messages.hub(), clock);
  }

  @Bean
  HubAnswer connectionTest() {
    return new ConnectionTest(HubVersion.number("0"));
  }

  @Bean
  AskSteps askSteps(
      SignatureVerifier verifier,
      Translation translation,
      KeptForms forms,
      HubMessages messages,
      Jdbi database,
      EvidenceJournal journal,
      KnownMessages known,
      Outcomes outcomes,
      StoredReplies replies,
      AgreementRegistry agreements,
      List<HubAnswer> own,
      Disclosures disclosures,
      Lanes lanes,
      HubProperties properties,
      Clock clock) {
    var answers = new Answers(database, journal, known, outcomes, replies, disclosures);
    var releases = new Releases(agreements, clock);
    return new AskSteps(
        new QuestionLanes(lanes, properties.questionsAtOnce()),
        new Deadlines(known, clock),
        translation,
        releases,
        forms,
        new AnswerStep(
            verifier,
            new AnswerMaker(translation, messages, releases),
            answers,
            new RecentAnswers(Ticker.systemTicker())),
        new HubAnswers(messages, answers, own));
  }

  @Bean
  Undelivered undelivered(
      Jdbi database,
      HandOvers handOvers,
      EvidenceJournal journal,
      Outcomes outcomes,
      JointProcedures procedures) {
    return new Undelivered(database, handOvers, journal, outcomes, procedures);
  }

  @Bean
  UnclearAnswer unclearAnswer(Jdbi database, KnownMessages known, Outcomes outcomes) {
    return new UnclearAnswer(database, known, outcomes);
  }

  @Bean
  OperatorDecisions operatorDecisions(
      Jdbi database,
      HandOvers handOvers,
      EvidenceJournal journal,
      Outcomes outcomes,
      JointProcedures procedures,
      DeadLetterMirror mirror) {
    return new OperatorDecisions(database, handOvers, journal, outcomes, procedures, mirror::wake);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  ExpirySweep expirySweep(Undelivered undelivered) {
    return new ExpirySweep(undelivered);
  }

  @Bean
  DeliverSteps deliverSteps(
      HandOverClaims claims,
      Translation translation,
      KeptForms forms,
      SignatureVerifier verifier,
      Outcomes outcomes,
      Undelivered undelivered,
      OwnFaults faults,
      Lanes lanes,
      Clock clock) {
    return new DeliverSteps(
        claims,
        translation,
        forms,
        verifier,
        outcomes,
        undelivered,
        new RetryRules(lanes),
        faults,
        clock);
  }
}
