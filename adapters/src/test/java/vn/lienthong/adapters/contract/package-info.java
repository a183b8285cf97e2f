/** What holds for every pair of an adapter and the simulator behind it. */
@NullMarked
package vn.lienthong.adapters.contract;

import org.jspecify.annotations.NullMarked;
