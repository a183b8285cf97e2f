/** The national public-service portal. */
@NullMarked
package vn.lienthong.adapters.nationalportal;

import org.jspecify.annotations.NullMarked;
