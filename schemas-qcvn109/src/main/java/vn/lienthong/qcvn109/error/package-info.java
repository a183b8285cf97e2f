/** The one catalogue of refusals and faults, and the value that carries one of them. */
@NullMarked
package vn.lienthong.qcvn109.error;

import org.jspecify.annotations.NullMarked;
