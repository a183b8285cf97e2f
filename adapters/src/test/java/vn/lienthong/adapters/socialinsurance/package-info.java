/** Tests of social insurance's dialect. */
@NullMarked
package vn.lienthong.adapters.socialinsurance;

import org.jspecify.annotations.NullMarked;
