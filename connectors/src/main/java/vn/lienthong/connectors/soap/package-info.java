/** SOAP over HTTPS with client certificates (CXF): the hub's contract, its servers and clients. */
@NullMarked
package vn.lienthong.connectors.soap;

import org.jspecify.annotations.NullMarked;
