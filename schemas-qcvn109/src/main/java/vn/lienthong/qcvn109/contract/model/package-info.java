/** What the schemas say, read from their own text: for pages, for words in reports, for samples. */
@NullMarked
package vn.lienthong.qcvn109.contract.model;

import org.jspecify.annotations.NullMarked;
