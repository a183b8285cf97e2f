/** The only place that touches private keys: key stores, TLS contexts, the development PKI. */
@NullMarked
package vn.lienthong.connectors.security.keys;

import org.jspecify.annotations.NullMarked;
