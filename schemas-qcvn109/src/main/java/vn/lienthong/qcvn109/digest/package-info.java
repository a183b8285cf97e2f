/** SHA-256, and ids and salted keys that follow from it. */
@NullMarked
package vn.lienthong.qcvn109.digest;

import org.jspecify.annotations.NullMarked;
