/** Tests of the content keys and the cipher. */
@NullMarked
package vn.lienthong.connectors.security.content;

import org.jspecify.annotations.NullMarked;
