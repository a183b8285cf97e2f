/** Pretends to be the national population database: numbers newborns, finds citizens. */
@NullMarked
package vn.lienthong.adapters.population.simulator;

import org.jspecify.annotations.NullMarked;
