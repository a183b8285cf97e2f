package vn.lienthong.connectors.security.paper;

import vn.lienthong.connectors.api.PaperSigner;
import vn.lienthong.connectors.api.PaperVerifier;
import vn.lienthong.connectors.security.keys.MemberKey;

/** Signers and verifiers of electronic papers; all of them safe for several threads. */
public final class Papers {
  private Papers() {}

  /** Signs with an officer's key. */
  public static PaperSigner signer(MemberKey key) {
    CmsSeal seal = new CmsSeal(key);
    return (content, at) -> PaperSeal.sign(new PaperPage(content).toPdf(), content, at, seal);
  }

  /** Verifies whoever signed. */
  public static PaperVerifier verifier() {
    return PaperCheck::verify;
  }
}
