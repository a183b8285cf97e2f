/** Tables kept as text files among the resources: lists, maps, versions, rules, names. */
@NullMarked
package vn.lienthong.qcvn109.table;

import org.jspecify.annotations.NullMarked;
