/** Backups of the hub's store and files, and what must be true after one was restored. */
@NullMarked
package vn.lienthong.connectors.evidence.backup;

import org.jspecify.annotations.NullMarked;
