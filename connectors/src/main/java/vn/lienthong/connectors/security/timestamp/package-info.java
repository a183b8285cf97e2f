/** Time-stamps by RFC 3161: from a configured authority, or from a local one for development. */
@NullMarked
package vn.lienthong.connectors.security.timestamp;

import org.jspecify.annotations.NullMarked;
