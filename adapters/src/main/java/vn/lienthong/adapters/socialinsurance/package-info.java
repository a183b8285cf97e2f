/** Vietnam Social Security. */
@NullMarked
package vn.lienthong.adapters.socialinsurance;

import org.jspecify.annotations.NullMarked;
