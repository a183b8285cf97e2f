/** How much room there is where the hub writes, and on what kind of disk. */
@NullMarked
package vn.lienthong.connectors.disk;

import org.jspecify.annotations.NullMarked;
