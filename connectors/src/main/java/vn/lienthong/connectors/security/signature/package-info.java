/** Signs and verifies by the hub's profiles, and makes the only verified messages there are. */
@NullMarked
package vn.lienthong.connectors.security.signature;

import org.jspecify.annotations.NullMarked;
