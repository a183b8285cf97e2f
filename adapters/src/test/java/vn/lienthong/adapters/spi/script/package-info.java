/** Tests of scripts as data. */
@NullMarked
package vn.lienthong.adapters.spi.script;

import org.jspecify.annotations.NullMarked;
