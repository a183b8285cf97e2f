/** What the flows share: the services of the hub, and what happens when a route fails. */
@NullMarked
package vn.lienthong.routes.policy;

import org.jspecify.annotations.NullMarked;
