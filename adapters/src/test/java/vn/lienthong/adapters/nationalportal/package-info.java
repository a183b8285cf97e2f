/** Tests. */
@NullUnmarked
package vn.lienthong.adapters.nationalportal;

import org.jspecify.annotations.NullUnmarked;
