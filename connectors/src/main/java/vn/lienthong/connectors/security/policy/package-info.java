/** What a signature may use, as data: profiles, algorithms with their last days, key sizes. */
@NullMarked
package vn.lienthong.connectors.security.policy;

import org.jspecify.annotations.NullMarked;
