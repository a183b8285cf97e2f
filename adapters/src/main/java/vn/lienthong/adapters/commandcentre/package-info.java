/** The command centre (IOC) of a province or of the Government. */
@NullMarked
package vn.lienthong.adapters.commandcentre;

import org.jspecify.annotations.NullMarked;
