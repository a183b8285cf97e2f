/** Refuses work before any of it is done, while a store is full, away or far behind. */
@NullMarked
package vn.lienthong.routes.pressure;

import org.jspecify.annotations.NullMarked;
