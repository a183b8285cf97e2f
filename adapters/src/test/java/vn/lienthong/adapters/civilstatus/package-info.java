/** Tests of the civil-status software's dialect. */
@NullMarked
package vn.lienthong.adapters.civilstatus;

import org.jspecify.annotations.NullMarked;
