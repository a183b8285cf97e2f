/**
 * Pretends to be a hospital: issues notices of births and deaths, corrects them, answers for them.
 */
@NullMarked
package vn.lienthong.adapters.health.simulator;

import org.jspecify.annotations.NullMarked;
