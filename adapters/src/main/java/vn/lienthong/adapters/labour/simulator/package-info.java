/** Pretends to be the labour office: decides funeral support from the local budget. */
@NullMarked
package vn.lienthong.adapters.labour.simulator;

import org.jspecify.annotations.NullMarked;
