/** The civil-status registration system. */
@NullMarked
package vn.lienthong.adapters.civilstatus;

import org.jspecify.annotations.NullMarked;
