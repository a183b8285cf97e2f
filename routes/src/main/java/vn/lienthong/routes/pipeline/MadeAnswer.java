package vn.lienthong.routes.pipeline;

import java.util.Optional;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.routes.disclosure.GivenData;

/**
 * What an asker gets.
 *
 * @param own the hub's own answer; empty where the provider's original is given
 * @param given which data it holds, and of whom
 * @param somebody whether the provider found the person who was asked about
 */
record MadeAnswer(Optional<EvidenceRecord> own, GivenData given, boolean somebody) {}
