/**
 * What an installation has: its folders, its ports, and its members by code, certificate or
 * service.
 */
@NullMarked
package vn.lienthong.routes.registry;

import org.jspecify.annotations.NullMarked;
