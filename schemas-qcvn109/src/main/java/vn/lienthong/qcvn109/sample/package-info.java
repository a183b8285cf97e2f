/** Believable people who do not exist, the same ones for the same seed. */
@NullMarked
package vn.lienthong.qcvn109.sample;

import org.jspecify.annotations.NullMarked;
