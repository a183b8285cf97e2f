/** Which certificates may be relied on now: path, usage, revocation, and when they end. */
@NullMarked
package vn.lienthong.connectors.security.certificate;

import org.jspecify.annotations.NullMarked;
