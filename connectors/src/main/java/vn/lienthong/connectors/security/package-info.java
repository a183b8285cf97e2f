/** Trust: keys, signatures and the policies that bind them. */
@NullMarked
package vn.lienthong.connectors.security;

import org.jspecify.annotations.NullMarked;
