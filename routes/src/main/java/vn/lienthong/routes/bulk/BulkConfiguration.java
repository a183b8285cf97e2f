package vn.lienthong.routes.bulk;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.Outcomes;
import vn.lienthong.routes.pressure.InteractiveTraffic;

/** Bulk work. */
@Configuration(proxyBeanMethods = false)
class BulkConfiguration {
  private final JobStore jobs = new JobStore();
  private final PartStore parts = new PartStore();

  @Bean
  BulkSettings bulkSettings(
      @Value("${lienthong.bulk.part-rows}") int partRows,
      @Value("${lienthong.bulk.parts-in-flight}") int partsInFlight,
      @Value("${lienthong.bulk.rows-per-second}") int rowsPerSecond,
      @Value("${lienthong.bulk.answer-within}") Duration answerWithin,
      @Value("${lienthong.bulk.look}") Duration look) {
    return new BulkSettings(partRows, partsInFlight, rowsPerSecond, answerWithin, look);
  }

  @Bean
  BulkDesk bulkDesk(AgreementRegistry agreements, Clock clock) {
    return new BulkDesk(jobs, parts, agreements, clock);
  }

  @Bean
  BulkView bulkView(Jdbi database, EvidenceJournal journal, HubMessages messages, Clock clock) {
    return new BulkView(database, jobs, parts, journal, messages.hub(), clock);
  }

  @Bean
  JobEnd bulkEnd(
      Jdbi database,
      FileStore files,
      EvidenceJournal journal,
      HubMessages messages,
      Outcomes outcomes,
      InteractiveTraffic traffic,
      Clock clock) {
    var rows = new PartRows(files, messages.hub(), new RowPace(0, traffic));
    var result = new JobResult(database, parts, rows);
    var summary = new JobSummary(jobs, parts, clock);
    return new JobEnd(
        database,
        jobs,
        result,
        new CorrectionList(database),
        summary,
        files,
        journal,
        messages,
        outcomes);
  }

  @Bean
  RowGuesses rowGuesses(
      KeyedDigest digest, AgreementRegistry agreements, SecurityAlarm alarm, Clock clock) {
    return new RowGuesses(digest, agreements, alarm, clock);
  }

  @Bean
  PartCheck bulkPartCheck(
      Jdbi database,
      FileStore files,
      EvidenceJournal journal,
      HubMessages messages,
      Outcomes outcomes,
      Disclosures disclosures,
      AgreementRegistry agreements,
      BulkSettings settings,
      InteractiveTraffic traffic,
      RowGuesses guesses,
      Clock clock) {
    var pace = new RowPace(settings.rowsPerSecond(), traffic);
    return new PartCheck(
        database,
        parts,
        new PartRows(files, messages.hub(), pace),
        journal,
        outcomes,
        new GivenRows(journal, disclosures, agreements, clock),
        guesses,
        pace);
  }

  @Bean(destroyMethod = "close")
  BulkWorker bulkWorker(
      Jdbi database,
      KeyedDigest digest,
      FileStore files,
      EvidenceJournal journal,
      HubMessages messages,
      AgreementRegistry agreements,
      PartCheck check,
      JobEnd end,
      BulkSettings settings,
      InteractiveTraffic traffic,
      RowGuesses guesses,
      HandOverRelay relay,
      Clock clock) {
    var keys = new RowKeys(digest);
    var pace = new RowPace(settings.rowsPerSecond(), traffic);
    return new BulkWorker(
        database,
        jobs,
        parts,
        new JobReader(database, jobs, parts, keys, guesses, files, end, settings, pace),
        new PartSender(database, jobs, parts, journal, messages, agreements, settings, clock),
        check,
        end,
        relay::wake,
        settings.look());
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> startBulkWork(BulkWorker worker) {
    return ready -> worker.start();
  }
}
