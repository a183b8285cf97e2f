/** The only place that makes XML parsers, schemas and serialisers, all of them hardened. */
@NullMarked
package vn.lienthong.qcvn109.xml;

import org.jspecify.annotations.NullMarked;
