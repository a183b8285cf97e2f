/**
 * Daily reconciliation: agencies' books compared by count and digest, then by salted keys only
 * where they differ, and the list of what stopped in between.
 */
@NullMarked
package vn.lienthong.routes.procedure.reconciliation;

import org.jspecify.annotations.NullMarked;
