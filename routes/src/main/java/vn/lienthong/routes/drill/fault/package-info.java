/** Fault drills: a hub of their own, real processes, real kills, and the comparison at the end. */
@NullMarked
package vn.lienthong.routes.drill.fault;

import org.jspecify.annotations.NullMarked;
