/** Pretends to be the business registry: founds, changes and ends household businesses. */
@NullMarked
package vn.lienthong.adapters.businessregistry.simulator;

import org.jspecify.annotations.NullMarked;
