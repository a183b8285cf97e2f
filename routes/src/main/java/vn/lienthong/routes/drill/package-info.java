/** Drills: attacks on our own hub through its doors, for operators and tests. */
@NullMarked
package vn.lienthong.routes.drill;

import org.jspecify.annotations.NullMarked;
