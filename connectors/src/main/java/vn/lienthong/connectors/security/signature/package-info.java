/** Signs and verifies by profile HUB-XMLDSIG-1, and makes the only verified messages there are. */
@NullMarked
package vn.lienthong.connectors.security.signature;

import org.jspecify.annotations.NullMarked;
