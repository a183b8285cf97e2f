/** Who may call which service of whom, for which purpose, how often, and which fields it gets. */
@NullMarked
package vn.lienthong.routes.agreement;

import org.jspecify.annotations.NullMarked;
