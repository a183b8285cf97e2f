/** Tests of the settings and of the check before a start in production. */
@NullMarked
package vn.lienthong.routes.config;

import org.jspecify.annotations.NullMarked;
