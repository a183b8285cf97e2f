/** The registry of household businesses. */
@NullMarked
package vn.lienthong.adapters.businessregistry;

import org.jspecify.annotations.NullMarked;
