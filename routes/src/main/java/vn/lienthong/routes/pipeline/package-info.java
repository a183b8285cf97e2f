/** The steps of a message on its way through the hub: receive, ask, hand over, deliver. */
@NullMarked
package vn.lienthong.routes.pipeline;

import org.jspecify.annotations.NullMarked;
