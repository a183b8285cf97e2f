/** Pretends to be the tax administration: registers persons and household businesses. */
@NullMarked
package vn.lienthong.adapters.tax.simulator;

import org.jspecify.annotations.NullMarked;
