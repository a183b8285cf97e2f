/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.jointservice;

import org.jspecify.annotations.NullUnmarked;
