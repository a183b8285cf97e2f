package vn.lienthong.qcvn109.validation;

/** What the rules of one validation share: the text just read, the counts, and the findings. */
final class RuleScope {
  final FindingCollector findings;
  private final StringBuilder text;
  private long records;

  RuleScope(FindingCollector findings, StringBuilder text) {
    this.findings = findings;
    this.text = text;
  }

  /** The text of the element whose end was just read. */
  String value() {
    return text.toString();
  }

  void countRecord() {
    records++;
  }

  long records() {
    return records;
  }
}
