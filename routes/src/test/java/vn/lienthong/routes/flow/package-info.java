/** Tests of what the flows are made of. */
@NullMarked
package vn.lienthong.routes.flow;

import org.jspecify.annotations.NullMarked;
