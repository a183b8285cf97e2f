/** The operators' console: Hawtio and actuator behind a login, on a port of their own. */
@NullMarked
package vn.lienthong.monitoring.console;

import org.jspecify.annotations.NullMarked;
