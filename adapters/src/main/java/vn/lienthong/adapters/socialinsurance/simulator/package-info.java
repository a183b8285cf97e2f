/** Pretends to be Vietnam Social Security: gives a child its number and health-insurance card. */
@NullMarked
package vn.lienthong.adapters.socialinsurance.simulator;

import org.jspecify.annotations.NullMarked;
