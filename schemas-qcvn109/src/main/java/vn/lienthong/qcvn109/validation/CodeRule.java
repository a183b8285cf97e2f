package vn.lienthong.qcvn109.validation;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.CodeListInfo;
import vn.lienthong.qcvn109.codelist.CodeLists;

/** A code that means the same on every day. */
final class CodeRule implements ValueRule {
  private final String list;
  private final @Nullable String version;
  private volatile @Nullable Words expected;

  /** For the codes of one version of a list; of any version if it is null. */
  CodeRule(String list, @Nullable String version) {
    this.list = list;
    this.version = version;
  }

  @Override
  public void check(OpenElement element, String value, RuleScope scope) {
    String code = value.strip();
    scope.citizen.take(element, code);
    scope.address.take(element, code);
    if (!CodeLists.isKnown(list, version, code, null)) {
      ValidationRule rule =
          CodeLists.isComplete(list) ? ValidationRule.CODE_UNKNOWN : ValidationRule.CODE_NOT_LISTED;
      scope.add(rule, element, Shape.of(code, element.type), expected());
    }
  }

  private Words expected() {
    Words words = expected;
    if (words == null) {
      words = expected(list, version);
      expected = words;
    }
    return words;
  }

  static Words expected(String list, @Nullable String version) {
    String id = version == null ? CodeLists.versions(list).get(0) : version;
    CodeListInfo info = CodeLists.info(list, id);
    String name = " (" + list + (version == null ? "" : " " + version) + ")";
    return new Words(
        "mã trong danh mục " + info.title() + name,
        "a code of the list " + info.englishTitle() + name);
  }
}
