/** The hub as an application: its settings, and how its parts are wired together. */
@NullMarked
package vn.lienthong.routes.config;

import org.jspecify.annotations.NullMarked;
