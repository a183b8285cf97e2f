/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.population;

import org.jspecify.annotations.NullUnmarked;
