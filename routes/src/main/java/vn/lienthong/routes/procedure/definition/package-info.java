/**
 * What a joint procedure is: steps, data, limits and outcomes, read from YAML and checked whole.
 */
@NullMarked
package vn.lienthong.routes.procedure.definition;

import org.jspecify.annotations.NullMarked;
