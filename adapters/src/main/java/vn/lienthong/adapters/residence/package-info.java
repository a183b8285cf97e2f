/** The residence database of the police. */
@NullMarked
package vn.lienthong.adapters.residence;

import org.jspecify.annotations.NullMarked;
