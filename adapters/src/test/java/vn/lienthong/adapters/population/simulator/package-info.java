/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.population.simulator;

import org.jspecify.annotations.NullUnmarked;
