package vn.lienthong.qcvn109.validation;

/** What the header of an envelope says of its payload; not known where there is none. */
final class HeaderFacts {
  final Fact service = new Fact();
  final Fact version = new Fact();
}
