/** Tests of the hash chain against a real PostgreSQL, with real signatures. */
@NullMarked
package vn.lienthong.connectors.evidence.chain;

import org.jspecify.annotations.NullMarked;
