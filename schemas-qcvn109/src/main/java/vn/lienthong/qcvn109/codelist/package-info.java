/** Code lists by list, version and day, each with its origin in its file; and their translation. */
@NullMarked
package vn.lienthong.qcvn109.codelist;

import org.jspecify.annotations.NullMarked;
