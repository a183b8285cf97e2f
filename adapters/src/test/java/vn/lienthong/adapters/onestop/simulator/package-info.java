/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.onestop.simulator;

import org.jspecify.annotations.NullUnmarked;
