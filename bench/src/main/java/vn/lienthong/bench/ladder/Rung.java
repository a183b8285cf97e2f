package vn.lienthong.bench.ladder;

/** How far a message goes before it is answered; each rung does all that the one below does. */
public enum Rung {
  /** The bare program, whole: no Camel, no duplicates, no agreements, no database. */
  CEILING("ceiling: bare program to signed receipt"),
  /** TLS, the door, the route; the body is read and nothing else. */
  PASS_THROUGH("pass-through"),
  /** Parsed once, hardened. */
  PARSE("+ parse"),
  /** Signature, signer, certificate. */
  VERIFY("+ verify"),
  /** Service, schema, code lists, data rules. */
  VALIDATE("+ validate"),
  /** Connected sender, known id, clock, agreement. */
  AGREE("+ duplicates, clock, agreement"),
  /** The evidence row, committed. */
  EVIDENCE("+ evidence on disk"),
  /** Known id and hand-over in the same transaction. */
  HAND_OVER("+ durable hand-over"),
  /** The receipt, signed: what a sender really waits for. */
  RECEIPT("+ signed receipt");

  private final String label;

  Rung(String label) {
    this.label = label;
  }

  /** As reports call it. */
  public String label() {
    return label;
  }

  /** Whether a message may come only once: its id is taken. */
  public boolean takesIds() {
    return this == HAND_OVER || this == RECEIPT;
  }
}
