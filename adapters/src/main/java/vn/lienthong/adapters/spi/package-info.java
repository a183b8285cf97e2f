/**
 * What every agency package has in common: the adapter, and the durable runtime of a simulated
 * member. No agency is known here.
 */
@NullMarked
package vn.lienthong.adapters.spi;

import org.jspecify.annotations.NullMarked;
