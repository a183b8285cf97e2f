package vn.lienthong.adapters.jointservice.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a dossier stands by all that the software was told. */
final class StandingOfCase {
  static final String COLUMNS =
      "ma-ho-so\tda-nhan\ttrang-thai\tcac-trang-thai\tdung-thu-tu\than-bo-sung\thoan-tat\n";

  private final List<Statement> statements = new ArrayList<>();

  void add(Statement statement) {
    statements.add(statement);
  }

  String row(String code, String received) {
    statements.sort(Comparator.comparingLong(Statement::arrival));
    List<String> statuses = new ArrayList<>();
    String due = "";
    boolean inOrder = true;
    boolean complete = false;
    long newest = 0;
    for (Statement one : statements) {
      inOrder &= one.sent() >= newest;
      newest = Math.max(newest, one.sent());
      complete |= one.complete();
      if (one.status() > 0) {
        statuses.add(Integer.toString(one.status()));
        due = one.supplementDue();
      }
    }
    String last = statuses.isEmpty() ? "1" : statuses.get(statuses.size() - 1);
    return String.join(
            "\t",
            code,
            received,
            last,
            String.join(",", statuses),
            inOrder ? "co" : "khong",
            due,
            complete ? "co" : "khong")
        + "\n";
  }
}
