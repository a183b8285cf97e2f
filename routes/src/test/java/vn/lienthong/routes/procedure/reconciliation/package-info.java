/** Tests. */
@NullUnmarked
package vn.lienthong.routes.procedure.reconciliation;

import org.jspecify.annotations.NullUnmarked;
