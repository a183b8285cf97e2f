/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.residence.simulator;

import org.jspecify.annotations.NullUnmarked;
