/** Code lists, each with its source and date in the first line of its file. */
@NullMarked
package vn.lienthong.qcvn109.codelist;

import org.jspecify.annotations.NullMarked;
