/**
 * Files that messages name by their digest: sent in parts, kept encrypted, given to those whose
 * messages name them.
 */
@NullMarked
package vn.lienthong.connectors.files;

import org.jspecify.annotations.NullMarked;
