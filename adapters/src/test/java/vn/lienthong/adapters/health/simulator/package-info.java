/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.health.simulator;

import org.jspecify.annotations.NullUnmarked;
