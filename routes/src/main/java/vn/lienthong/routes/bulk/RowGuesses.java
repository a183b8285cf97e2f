package vn.lienthong.routes.bulk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.qcvn109.bulk.BulkColumns;
import vn.lienthong.qcvn109.bulk.BulkRow;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.agreement.BulkQuestions;
import vn.lienthong.routes.agreement.BulkQuestions.Stated;
import vn.lienthong.routes.agreement.QuestionRules;

/**
 * Counts what rows state of people as the questions that they are: who sends file after file about
 * one person, with another birth date in each, guesses.
 */
final class RowGuesses {
  private static final Logger LOG = LoggerFactory.getLogger(RowGuesses.class);

  private final BulkQuestions questions = new BulkQuestions();
  private final KeyedDigest digest;
  private final AgreementRegistry agreements;
  private final SecurityAlarm alarm;
  private final Clock clock;

  RowGuesses(KeyedDigest digest, AgreementRegistry agreements, SecurityAlarm alarm, Clock clock) {
    this.digest = digest;
    this.agreements = agreements;
    this.alarm = alarm;
    this.clock = clock;
  }

  /** The rows that may be asked; each is about another person. */
  List<BulkRow> allowed(Handle tx, BulkJob job, List<BulkRow> rows) {
    if (!job.isVerification() || rows.isEmpty()) {
      return rows;
    }
    List<Stated> stated = rows.stream().map(this::stated).toList();
    Set<String> over =
        questions.spend(tx, job.sender(), stated, most(job), OffsetDateTime.now(clock));
    if (over.isEmpty()) {
      return rows;
    }
    tell(job, over.size());
    return rows.stream().filter(row -> !over.contains(hex(subject(row)))).toList();
  }

  /** What was right counts no more. */
  void right(Handle tx, BulkJob job, Collection<BulkRow> rows) {
    questions.forget(tx, job.sender(), rows.stream().map(this::stated).toList());
  }

  private void tell(BulkJob job, int rows) {
    HubFault fault =
        HubFault.of(
            HubErrorCode.QUESTIONS_DIFFER,
            null,
            "bulk job %d: %d rows are one differing question too many".formatted(job.id(), rows));
    LOG.warn(
        "{} [{}] {}: {}",
        fault.code().wireCode(),
        fault.incidentId(),
        job.sender(),
        fault.english());
    alarm.refused(job.sender(), fault);
  }

  private int most(BulkJob job) {
    return agreements.current().all().stream()
        .filter(agreement -> agreement.code().equals(job.agreement()))
        .map(Agreement::questions)
        .findFirst()
        .orElse(QuestionRules.DEFAULT)
        .differing();
  }

  private Stated stated(BulkRow row) {
    String said = row.cell(BulkColumns.NAME) + "\n" + row.cell(BulkColumns.BIRTH);
    return new Stated(subject(row), digest.of("question of a row\n" + said));
  }

  // As at the door, so that a person is the same one there and here.
  private byte[] subject(BulkRow row) {
    String number = row.cell(BulkColumns.PERSONAL_NUMBER);
    return digest.of(
        "asked-about\n" + (number == null ? row.cell(BulkColumns.CARD_NUMBER) : number));
  }

  private static String hex(byte[] subject) {
    return HexFormat.of().formatHex(subject);
  }
}
