package vn.lienthong.adapters.onestop.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One dossier as the office knows it.
 *
 * @param about the name of whom it is about
 * @param status {@code TrangThaiHoSo}, 1 to 10
 * @param moment since when; an older message changes nothing
 * @param personalNumber empty until it is known
 * @param card number of the health-insurance card; empty until it is known
 * @param allResults whether the hub said that these are all the results
 * @param startedAt when it was taken at the counter
 * @param endedAt when nothing more was to come; null before
 */
record Dossier(
    String about,
    int status,
    Moment moment,
    String personalNumber,
    String card,
    boolean allResults,
    Instant startedAt,
    @Nullable Instant endedAt) {

  private static final int NEW = 1;
  private static final int NOT_ACCEPTED = 3;
  private static final int WITHDRAWN = 7;
  private static final int STOPPED = 8;
  private static final int DONE = 9;
  private static final int HANDED_OVER = 10;

  /**
   * When an agency set a status. The live form has whole seconds, so the send time decides within
   * one.
   *
   * @param processedAt {@code ThoiDiemXuLy}, yyyyMMddHHmmss
   * @param sentAt {@code ThoiDiemGui}
   */
  record Moment(String processedAt, Instant sentAt) {
    static final Moment NEVER = new Moment("", Instant.EPOCH);

    boolean isAfter(Moment other) {
      int order = processedAt.compareTo(other.processedAt);
      return order > 0 || (order == 0 && sentAt.isAfter(other.sentAt));
    }
  }

  static Dossier taken(String about, Instant at) {
    return new Dossier(about, NEW, Moment.NEVER, "", "", false, at, null);
  }

  Dossier withStatus(int newer, Moment since) {
    boolean later = since.isAfter(moment) || (since.equals(moment) && newer > status);
    return later
        ? new Dossier(about, newer, since, personalNumber, card, allResults, startedAt, endedAt)
        : this;
  }

  /** Refused by the hub, so that no other message will come. */
  Dossier notAccepted(Instant at) {
    return withStatus(NOT_ACCEPTED, new Moment(moment.processedAt(), at));
  }

  Dossier withPersonalNumber(String number) {
    return new Dossier(about, status, moment, number, card, allResults, startedAt, endedAt);
  }

  Dossier withCard(String number) {
    return new Dossier(
        about, status, moment, personalNumber, number, allResults, startedAt, endedAt);
  }

  Dossier withAllResults() {
    return new Dossier(about, status, moment, personalNumber, card, true, startedAt, endedAt);
  }

  /** The same, ended at this moment if nothing more is to come and it had not ended before. */
  Dossier endedIfComplete(Instant now) {
    boolean stopped = status == NOT_ACCEPTED || status == WITHDRAWN || status == STOPPED;
    boolean done = (status == DONE || status == HANDED_OVER) && allResults;
    return endedAt == null && (stopped || done)
        ? new Dossier(about, status, moment, personalNumber, card, allResults, startedAt, now)
        : this;
  }

  byte[] write() {
    return String.join(
            "\t",
            about.replace('\t', ' '),
            Integer.toString(status),
            moment.processedAt(),
            Long.toString(moment.sentAt().toEpochMilli()),
            personalNumber,
            card,
            Boolean.toString(allResults),
            Long.toString(startedAt.toEpochMilli()),
            endedAt == null ? "" : Long.toString(endedAt.toEpochMilli()))
        .getBytes(UTF_8);
  }

  static Dossier read(byte[] written) {
    String[] cells = new String(written, UTF_8).split("\t", -1);
    return new Dossier(
        cells[0],
        Integer.parseInt(cells[1]),
        new Moment(cells[2], millis(cells[3])),
        cells[4],
        cells[5],
        Boolean.parseBoolean(cells[6]),
        millis(cells[7]),
        cells[8].isEmpty() ? null : millis(cells[8]));
  }

  private static Instant millis(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text));
  }
}
