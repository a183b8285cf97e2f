/**
 * The two dialects of the citizen namespace: told apart by content, converted where nothing is
 * lost.
 */
@NullMarked
package vn.lienthong.qcvn109.dialect;

import org.jspecify.annotations.NullMarked;
