package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIPT_NOT_TRUSTED;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFUSED_BY_RECEIVER;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.routes.registry.Member;

/**
 * Takes the provider's signed answer, gives the asker's, and keeps both: the provider's signed
 * original stays in evidence.
 */
public final class AnswerStep implements Processor {
  private final SignatureVerifier verifier;
  private final AnswerMaker maker;
  private final Answers answers;
  private final RecentAnswers recent;

  /** Verifies with this gate, keeps answers there, and those that may be given again. */
  public AnswerStep(
      SignatureVerifier verifier, AnswerMaker maker, Answers answers, RecentAnswers recent) {
    this.verifier = verifier;
    this.maker = maker;
    this.answers = answers;
    this.recent = recent;
  }

  /** What answers a question to this provider that was answered just before. */
  Processor again(Member provider) {
    return new ReuseStep(provider, recent, maker, answers);
  }

  @Override
  public void process(Exchange exchange) {
    Question question = exchange.getProperty(QuestionStep.QUESTION, Question.class);
    DocumentReply reply = exchange.getMessage().getBody(DocumentReply.class);
    if (reply.status() != 200) {
      throw refusal(exchange, question, reply);
    }
    WriteStep.ANSWER_RECEIVED.passed();
    VerifiedMessage original = verified(exchange, question, reply);
    var made = maker.answer(question, original);
    Reception reception = question.reception();
    reception.answer(answers.keep(reception, question.provider().kind(), original, made));
    recent.keep(reception, original, made.somebody());
    exchange.getMessage().setBody(reception);
  }

  private VerifiedMessage verified(Exchange exchange, Question question, DocumentReply reply) {
    var outcome = verifier.verifyMessage(reply.document());
    if (outcome instanceof Verification.Refused<VerifiedMessage> refused) {
      if (refused.fault().code().category() != ErrorCategory.LOI_TIN_CAY) {
        throw refusal(exchange, question, reply);
      }
      throw Faults.refuse(RECEIPT_NOT_TRUSTED, refused.fault().place(), refused.fault().english());
    }
    var answer = ((Verification.Trusted<VerifiedMessage>) outcome).document();
    boolean right =
        answer.signer().equals(question.provider().code())
            && question.sentId().equals(answer.header().reference());
    if (!right) {
      throw Faults.refuse(
          RECEIPT_NOT_TRUSTED,
          "/tt:ThongDiep/tt:TieuDe/tt:MaThamChieu",
          "it is not the answer of " + question.provider().code() + " to this question");
    }
    return answer;
  }

  /** A provider that does not answer a question gives a receipt that says why. */
  private HubException refusal(Exchange exchange, Question question, DocumentReply reply) {
    var outcome =
        reply.document().length == 0 ? null : verifier.verifyDocument(reply.document(), "BienNhan");
    MemberCode provider = question.provider().code();
    if (!(outcome instanceof Verification.Trusted<VerifiedDocument> trusted)
        || !trusted.document().signer().equals(provider)) {
      if (CallRefusal.is(question.provider(), reply.status())) {
        return CallRefusal.of(exchange, question.provider());
      }
      return Faults.refuse(RECEIVER_FAILED, null, provider + " answered " + reply.status());
    }
    Receipt receipt = Receipts.read(trusted.document().root());
    if (receipt.state() == ReceiptState.TU_CHOI) {
      Wire.TURNED_AWAY.note(exchange);
    }
    HubFault reason = receipt.fault();
    if (reason == null || reason.code().category() != ErrorCategory.LOI_BEN_GUI) {
      return Faults.refuse(
          RECEIVER_FAILED,
          null,
          provider + (reason == null ? " gave no answer" : ": " + reason.english()));
    }
    return Faults.refuse(
        REFUSED_BY_RECEIVER,
        reason.place(),
        provider + " " + reason.code().wireCode() + ", " + reason.english());
  }
}
