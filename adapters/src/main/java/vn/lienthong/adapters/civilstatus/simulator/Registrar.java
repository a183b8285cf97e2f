package vn.lienthong.adapters.civilstatus.simulator;

import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.PaperSigner;
import vn.lienthong.connectors.api.PaperVerifier;

/**
 * An officer of civil status who signs electronic papers with a key of his own, which is not the
 * one that the system signs its messages with.
 *
 * @param name of the officer, as it stands on the paper
 * @param position null where it is not given
 * @param signer his token
 * @param verifier by which the office looks at what it is about to give away
 */
public record Registrar(
    String name, @Nullable String position, PaperSigner signer, PaperVerifier verifier) {}
