/** HTTPS with client certificates: servers and clients that carry signed documents. */
@NullMarked
package vn.lienthong.connectors.rest;

import org.jspecify.annotations.NullMarked;
