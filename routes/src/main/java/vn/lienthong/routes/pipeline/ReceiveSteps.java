package vn.lienthong.routes.pipeline;

import org.apache.camel.Processor;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * The steps of receiving, in the order in which they run.
 *
 * @param traffic counts those who wait for an answer
 * @param admission whether anything is taken at all
 * @param trust parse, signature, signer
 * @param sender the connected member is the sender
 * @param knownMessage a message seen before
 * @param clock send time and expiry
 * @param contract service, receiver, payload, schema, code lists
 * @param agreement who may, for which purpose, how often
 * @param backlog whether more may wait for the receiver
 * @param keep evidence, hand-over, receipt
 * @param refusals what a refusal becomes
 */
public record ReceiveSteps(
    Processor traffic,
    ReceiveStep admission,
    ReceiveStep trust,
    ReceiveStep sender,
    ReceiveStep knownMessage,
    ReceiveStep clock,
    ReceiveStep contract,
    ReceiveStep agreement,
    ReceiveStep backlog,
    ReceiveStep keep,
    Refusals refusals) {

  /** Ends a reception with a refusal. */
  public void refuse(Reception reception, HubFault fault) {
    if (LoadRefusals.isOne(fault) && reception.retryAfter().isEmpty()) {
      reception.retryAfter(LoadRefusals.wait(fault.code()));
    }
    reception.answer(refusals.refuse(reception, fault));
  }
}
