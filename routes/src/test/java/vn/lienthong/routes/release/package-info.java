/** Tests of what is released. */
@NullMarked
package vn.lienthong.routes.release;

import org.jspecify.annotations.NullMarked;
