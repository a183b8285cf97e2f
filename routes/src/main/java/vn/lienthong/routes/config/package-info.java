/** Where a hub lives (data, configuration, ports) and how its parts are wired together. */
@NullMarked
package vn.lienthong.routes.config;

import org.jspecify.annotations.NullMarked;
