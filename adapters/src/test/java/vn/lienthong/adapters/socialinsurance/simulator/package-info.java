/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.socialinsurance.simulator;

import org.jspecify.annotations.NullUnmarked;
