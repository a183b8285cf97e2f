/** Tests of the runtime, and the kit that the agencies' tests share. */
@NullUnmarked
package vn.lienthong.adapters.spi;

import org.jspecify.annotations.NullUnmarked;
