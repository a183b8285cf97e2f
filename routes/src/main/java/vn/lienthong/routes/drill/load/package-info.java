/** The senders of a fault drill: what they send follows from a seed, what they hear is kept. */
@NullMarked
package vn.lienthong.routes.drill.load;

import org.jspecify.annotations.NullMarked;
