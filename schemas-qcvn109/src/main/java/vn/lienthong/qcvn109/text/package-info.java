/** The written rules for Vietnamese names and texts: what is accepted, warned of and refused. */
@NullMarked
package vn.lienthong.qcvn109.text;

import org.jspecify.annotations.NullMarked;
