/** The labour office, which pays funerals from the local budget. */
@NullMarked
package vn.lienthong.adapters.labour;

import org.jspecify.annotations.NullMarked;
