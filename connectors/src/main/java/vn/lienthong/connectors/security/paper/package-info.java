/**
 * Electronic papers with their officer's own signature inside, and prints that carry a signed
 * document: PDF, QR code, PAdES-B-B.
 */
@NullMarked
package vn.lienthong.connectors.security.paper;

import org.jspecify.annotations.NullMarked;
