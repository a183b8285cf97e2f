/** Validation of messages and payloads against the XML schemas, every fault at once. */
@NullMarked
package vn.lienthong.qcvn109.validation;

import org.jspecify.annotations.NullMarked;
