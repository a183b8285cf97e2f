/**
 * What the hub adds to the time of a look-up, over a provider that answers at once and a slow one.
 */
@NullMarked
package vn.lienthong.bench.lookup;

import org.jspecify.annotations.NullMarked;
