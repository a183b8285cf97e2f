/** Tests of the simulated agency. */
@NullMarked
package vn.lienthong.adapters.labour.simulator;

import org.jspecify.annotations.NullMarked;
