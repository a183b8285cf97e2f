/** The members: read from files under version control, found by code, certificate or service. */
@NullMarked
package vn.lienthong.routes.registry;

import org.jspecify.annotations.NullMarked;
