/** The grammar of route ids and message ids. */
@NullMarked
package vn.lienthong.routes.naming;

import org.jspecify.annotations.NullMarked;
