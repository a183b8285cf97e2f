/**
 * The checker of a fault drill: pure set algebra over what senders were promised, what receivers
 * took effect of, and what the store holds.
 */
@NullMarked
package vn.lienthong.routes.drill.check;

import org.jspecify.annotations.NullMarked;
