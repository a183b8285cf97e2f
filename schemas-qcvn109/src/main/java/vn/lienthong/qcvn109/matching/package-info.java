/** The written rules by which what somebody states of a citizen agrees with what a source holds. */
@NullMarked
package vn.lienthong.qcvn109.matching;

import org.jspecify.annotations.NullMarked;
