/** The national population database: its live service's dialect, to and from the canonical form. */
@NullMarked
package vn.lienthong.adapters.population;

import org.jspecify.annotations.NullMarked;
