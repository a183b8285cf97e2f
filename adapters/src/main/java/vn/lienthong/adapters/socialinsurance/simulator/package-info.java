/** Pretends to be social insurance: cards, their end, funeral and survivors' benefits. */
@NullMarked
package vn.lienthong.adapters.socialinsurance.simulator;

import org.jspecify.annotations.NullMarked;
