/**
 * Derives every known attack shape, and good controls, from good messages: for drills and tests.
 */
@NullMarked
package vn.lienthong.connectors.security.attack;

import org.jspecify.annotations.NullMarked;
