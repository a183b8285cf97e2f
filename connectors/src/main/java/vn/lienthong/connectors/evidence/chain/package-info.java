/** The hash chain over the evidence: sealed in signed batches, verified, copied, witnessed. */
@NullMarked
package vn.lienthong.connectors.evidence.chain;

import org.jspecify.annotations.NullMarked;
