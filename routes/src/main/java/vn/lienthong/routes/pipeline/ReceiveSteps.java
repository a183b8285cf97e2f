package vn.lienthong.routes.pipeline;

import vn.lienthong.qcvn109.error.HubFault;

/**
 * The steps of receiving, in the order in which they run.
 *
 * @param trust parse, signature, signer
 * @param sender the connected member is the sender
 * @param knownMessage a message seen before
 * @param clock send time and expiry
 * @param contract service, receiver, payload, schema, code lists
 * @param agreement who may, for which purpose, how often
 * @param keep evidence, hand-over, receipt
 * @param refusals what a refusal becomes
 */
public record ReceiveSteps(
    ReceiveStep trust,
    ReceiveStep sender,
    ReceiveStep knownMessage,
    ReceiveStep clock,
    ReceiveStep contract,
    ReceiveStep agreement,
    ReceiveStep keep,
    Refusals refusals) {

  /** Ends a reception with a refusal. */
  public void refuse(Reception reception, HubFault fault) {
    reception.answer(refusals.refuse(reception, fault));
  }
}
