/** What flows where: pictures made from the running routes. */
@NullMarked
package vn.lienthong.monitoring.flow;

import org.jspecify.annotations.NullMarked;
