package vn.lienthong.routes.agreement;

import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.ConfigurationFile;

/** {@code questions} in an agreement's file: all of it may be left out. */
record QuestionContent(@Nullable Integer differing) {

  static QuestionRules rules(ConfigurationFile file, @Nullable QuestionContent content) {
    Integer most = content == null ? null : content.differing();
    if (most == null) {
      return QuestionRules.DEFAULT;
    }
    if (most < 1) {
      throw file.refused("/questions/differing", "must be at least 1");
    }
    return new QuestionRules(most);
  }
}
