/** Takes changed member and agreement files over while the hub runs, as a whole or not at all. */
@NullMarked
package vn.lienthong.routes.reload;

import org.jspecify.annotations.NullMarked;
