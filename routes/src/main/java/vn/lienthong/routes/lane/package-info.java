/** One lane for each member: how fast, how often and when at all something is delivered to it. */
@NullMarked
package vn.lienthong.routes.lane;

import org.jspecify.annotations.NullMarked;
