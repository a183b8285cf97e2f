/** The information system of a health facility. */
@NullMarked
package vn.lienthong.adapters.health;

import org.jspecify.annotations.NullMarked;
