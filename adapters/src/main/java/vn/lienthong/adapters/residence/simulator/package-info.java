/** Pretends to be the residence database: registers a child's permanent residence. */
@NullMarked
package vn.lienthong.adapters.residence.simulator;

import org.jspecify.annotations.NullMarked;
