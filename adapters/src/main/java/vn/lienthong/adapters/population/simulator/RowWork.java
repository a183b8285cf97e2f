package vn.lienthong.adapters.population.simulator;

import vn.lienthong.qcvn109.bulk.BulkRow;
import vn.lienthong.qcvn109.bulk.RowResult;

/** What is done with the rows of one part; closing it makes their effects last. */
@FunctionalInterface
interface RowWork extends AutoCloseable {
  /** Decides one row. */
  RowResult on(BulkRow row);

  @Override
  default void close() {}
}
