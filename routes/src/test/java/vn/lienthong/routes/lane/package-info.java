/** Tests of the lanes. */
@NullMarked
package vn.lienthong.routes.lane;

import org.jspecify.annotations.NullMarked;
