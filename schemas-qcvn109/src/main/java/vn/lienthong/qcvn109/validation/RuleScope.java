package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the rules of one validation share: the text just read, the day, the citizen, findings. */
final class RuleScope {
  final FindingCollector findings;
  final CitizenFacts citizen = new CitizenFacts();
  final AddressFacts address = new AddressFacts();
  final HeaderFacts header = new HeaderFacts();
  final DialectSigns signs = new DialectSigns();
  private final TextBuffer text;
  private final @Nullable LocalDate asked;
  private LocalDate day;
  private long citizens;
  private long people;
  private @Nullable BirthDay onlyBirth;
  private @Nullable LocalDate registered;

  RuleScope(FindingCollector findings, TextBuffer text, @Nullable LocalDate asked) {
    this.findings = findings;
    this.text = text;
    this.asked = asked;
    this.day = asked == null ? DayOfMoment.today() : asked;
  }

  /** The text of the element whose end was just read. */
  String value() {
    return text.toString();
  }

  /** The day on which codes must be valid. */
  LocalDate day() {
    return day;
  }

  /** The message says of which day its data are; what the caller asked goes before. */
  void dataOf(LocalDate said) {
    if (asked == null) {
      day = said;
    }
  }

  void countCitizen() {
    citizens++;
  }

  void beginPerson() {
    people++;
    citizen.begin();
  }

  void endPerson() {
    onlyBirth = people == 1 ? citizen.birth : null;
  }

  long citizens() {
    return citizens;
  }

  /** The birth of the only person so far; null if there are more or none. */
  @Nullable BirthDay onlyBirth() {
    return onlyBirth;
  }

  /** When the act that is being read was registered; null if that was not said yet. */
  @Nullable LocalDate registered() {
    return registered;
  }

  void registeredOn(@Nullable LocalDate date) {
    registered = date;
  }

  void add(ValidationRule rule, OpenElement element, String found, Words expected) {
    findings.add(rule, element, found, expected);
  }

  /** A finding of a field that was read before, below an element that is still open. */
  void add(
      ValidationRule rule,
      OpenElement element,
      String path,
      Fact fact,
      String found,
      Words expected) {
    findings.add(rule, () -> Place.of(element, path, fact.line(), fact.column()), found, expected);
  }
}
