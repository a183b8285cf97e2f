/**
 * How a system that asks for it recognises the hub by HTTP headers, on top of TLS and signature.
 */
@NullMarked
package vn.lienthong.connectors.access;

import org.jspecify.annotations.NullMarked;
