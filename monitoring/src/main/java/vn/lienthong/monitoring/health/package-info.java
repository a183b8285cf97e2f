/** Whether the hub can do its work, and if not, why. */
@NullMarked
package vn.lienthong.monitoring.health;

import org.jspecify.annotations.NullMarked;
