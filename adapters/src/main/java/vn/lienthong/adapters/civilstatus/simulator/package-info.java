/** Pretends to be the civil-status system: enters births, with their numbers, and deaths. */
@NullMarked
package vn.lienthong.adapters.civilstatus.simulator;

import org.jspecify.annotations.NullMarked;
