/** The versions of the contract: which schemas and services each holds, and from when to when. */
@NullMarked
package vn.lienthong.qcvn109.contract;

import org.jspecify.annotations.NullMarked;
