/** Tests of the simulated agency. */
@NullMarked
package vn.lienthong.adapters.businessregistry.simulator;

import org.jspecify.annotations.NullMarked;
