/** Reads and writes elements of an agency's own dialect, strictly and in their order. */
@NullMarked
package vn.lienthong.adapters.spi.dialect;

import org.jspecify.annotations.NullMarked;
