/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.civilstatus.simulator;

import org.jspecify.annotations.NullUnmarked;
