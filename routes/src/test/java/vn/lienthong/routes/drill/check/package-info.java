/** Tests of the checker. */
@NullMarked
package vn.lienthong.routes.drill.check;

import org.jspecify.annotations.NullMarked;
