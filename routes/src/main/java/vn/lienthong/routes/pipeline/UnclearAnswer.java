package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.EFFECT_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIPT_NOT_TRUSTED;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.policy.HubService;

/**
 * A question that issues something, and whose answer did not come: a refusal would say that nothing
 * took effect, which nobody knows. Its asker is told so, and asks again with the same id, to which
 * the provider gives what it gave before.
 */
public final class UnclearAnswer implements Processor {
  private final Jdbi database;
  private final KnownMessages known;
  private final Outcomes outcomes;

  /** Records in this database. */
  public UnclearAnswer(Jdbi database, KnownMessages known, Outcomes outcomes) {
    this.database = database;
    this.known = known;
    this.outcomes = outcomes;
  }

  /** Whether the failure of an exchange leaves a question's effect unknown. */
  public boolean is(Exchange exchange) {
    Question question = exchange.getProperty(QuestionStep.QUESTION, Question.class);
    return question != null
        && HubService.named(header(question).service()).filter(HubService::issues).isPresent()
        && isTheProviders(exchange)
        && isMaybeAsked(exchange, question);
  }

  private static boolean isTheProviders(Exchange exchange) {
    return failure(exchange) instanceof HubException known
        && (known.fault().code().category() == ErrorCategory.BEN_NHAN_KHONG_SAN_SANG
            || known.fault().code() == RECEIPT_NOT_TRUSTED);
  }

  private boolean isMaybeAsked(Exchange exchange, Question question) {
    Wire wire = Wire.of(exchange);
    return wire == Wire.MAYBE_SENT || (wire == Wire.UNTOUCHED && isUnclearSoFar(question));
  }

  private boolean isUnclearSoFar(Question question) {
    MessageHeader header = header(question);
    return known
        .find(header.sender(), header.id())
        .filter(message -> message.state() == ReceiptState.CHUA_RO)
        .isPresent();
  }

  @Override
  public void process(Exchange exchange) {
    Question question = exchange.getProperty(QuestionStep.QUESTION, Question.class);
    MessageHeader header = header(question);
    HubFault cause = ((HubException) failure(exchange)).fault();
    String seen = question.provider().code() + ", " + cause.english();
    HubFault fault = new HubFault(EFFECT_UNKNOWN, null, seen, cause.incidentId());
    database.useTransaction(tx -> outcomes.move(tx, header, ReceiptState.CHUA_RO, fault));
    KnownMessage told = known.find(header.sender(), header.id()).orElseThrow();
    question.reception().answer(new DocumentReply(EFFECT_UNKNOWN.httpStatus(), told.receipt()));
    exchange.getMessage().setBody(question.reception());
  }

  private static MessageHeader header(Question question) {
    return question.reception().message().header();
  }

  private static Throwable failure(Exchange exchange) {
    return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
  }
}
