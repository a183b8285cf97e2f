/**
 * The envelope, the receipt and the member directory as Java values, read from and written to DOM.
 */
@NullMarked
package vn.lienthong.qcvn109.message;

import org.jspecify.annotations.NullMarked;
