/** The tax administration. */
@NullMarked
package vn.lienthong.adapters.tax;

import org.jspecify.annotations.NullMarked;
