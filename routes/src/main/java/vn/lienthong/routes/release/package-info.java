/** What of a provider's answer a consumer may see, and the answer that holds no more than that. */
@NullMarked
package vn.lienthong.routes.release;

import org.jspecify.annotations.NullMarked;
