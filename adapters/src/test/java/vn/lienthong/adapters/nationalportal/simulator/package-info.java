/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.nationalportal.simulator;

import org.jspecify.annotations.NullUnmarked;
