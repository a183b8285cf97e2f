/** Pretends to be the national population database: gives each newborn one personal number. */
@NullMarked
package vn.lienthong.adapters.population.simulator;

import org.jspecify.annotations.NullMarked;
