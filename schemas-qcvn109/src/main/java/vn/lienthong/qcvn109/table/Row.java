package vn.lienthong.qcvn109.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a table. */
public final class Row {
  private final Columns columns;
  private final String[] cells;

  Row(Columns columns, String[] cells) {
    if (cells.length != columns.count()) {
      throw new IllegalStateException(
          "A line of " + columns.file() + " has another number of cells: " + cells[0]);
    }
    this.columns = columns;
    this.cells = cells;
  }

  /**
   * The cell of a column, empty where nothing stands in it.
   *
   * @throws IllegalStateException if the table has no such column
   */
  public String text(String column) {
    int place = columns.place(column);
    if (place < 0) {
      throw new IllegalStateException(columns.file() + " has no column " + column);
    }
    return cells[place];
  }

  /** The cell of a column; empty also where the table has no such column. */
  public String optional(String column) {
    int place = columns.place(column);
    return place < 0 ? "" : cells[place];
  }

  /** The whole number in a cell. */
  public int number(String column) {
    return Integer.parseInt(text(column));
  }

  /** The day in a cell, {@code yyyy-MM-dd}; null where nothing stands in it. */
  public @Nullable LocalDate date(String column) {
    String text = optional(column);
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
