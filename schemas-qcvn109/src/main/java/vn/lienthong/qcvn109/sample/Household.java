package vn.lienthong.qcvn109.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who live together.
 *
 * @param home where
 * @param members the head first
 * @param book number of the household's paper book, abolished in 2023; null where it had none
 */
record Household(Home home, List<Member> members, @Nullable String book) {
  Person head() {
    return members.get(0).person();
  }
}
