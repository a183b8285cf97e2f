/**
 * The files of bulk work, as CSV and as XML: read and written row by row, never kept as a whole.
 */
@NullMarked
package vn.lienthong.qcvn109.bulk;

import org.jspecify.annotations.NullMarked;
