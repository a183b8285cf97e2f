/** Tests. */
@NullUnmarked
package vn.lienthong.routes.procedure.notice;

import org.jspecify.annotations.NullUnmarked;
