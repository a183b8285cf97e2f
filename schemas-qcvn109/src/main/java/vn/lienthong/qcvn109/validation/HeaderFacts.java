package vn.lienthong.qcvn109.validation;

/** What the header of an envelope says of its payload; empty texts where there is none. */
final class HeaderFacts {
  String service = "";
  String version = "";
}
