/** The national public-service portal: its dialect, and the session that it asks for. */
@NullMarked
package vn.lienthong.adapters.nationalportal;

import org.jspecify.annotations.NullMarked;
