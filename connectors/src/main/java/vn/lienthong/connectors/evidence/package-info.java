/**
 * Evidence, known ids, hand-overs and refusals in PostgreSQL, and the embedded PostgreSQL itself.
 */
@NullMarked
package vn.lienthong.connectors.evidence;

import org.jspecify.annotations.NullMarked;
