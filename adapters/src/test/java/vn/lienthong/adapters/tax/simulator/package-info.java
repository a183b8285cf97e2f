/** Tests of the simulated agency. */
@NullMarked
package vn.lienthong.adapters.tax.simulator;

import org.jspecify.annotations.NullMarked;
