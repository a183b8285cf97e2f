/** What senders and receivers of a drill write down, on disk before it counts. */
@NullMarked
package vn.lienthong.routes.drill.witness;

import org.jspecify.annotations.NullMarked;
