/**
 * Pretends to be the civil-status system: asks for the number, then enters the birth in the book.
 */
@NullMarked
package vn.lienthong.adapters.civilstatus.simulator;

import org.jspecify.annotations.NullMarked;
