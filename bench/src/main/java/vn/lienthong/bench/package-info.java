/** Measures what parts of the hub cost, always as a ratio of two ways within one run. */
@NullMarked
package vn.lienthong.bench;

import org.jspecify.annotations.NullMarked;
