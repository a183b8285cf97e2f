/** What simulated agencies shall do, as data: which requests they refuse, delay or never answer. */
@NullMarked
package vn.lienthong.adapters.spi.script;

import org.jspecify.annotations.NullMarked;
