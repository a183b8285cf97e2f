/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.jointservice.simulator;

import org.jspecify.annotations.NullUnmarked;
