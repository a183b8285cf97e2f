/** The one-stop information system of a province. */
@NullMarked
package vn.lienthong.adapters.onestop;

import org.jspecify.annotations.NullMarked;
