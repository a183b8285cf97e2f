/** The grammar of route ids, queue names and message ids. */
@NullMarked
package vn.lienthong.routes.naming;

import org.jspecify.annotations.NullMarked;
