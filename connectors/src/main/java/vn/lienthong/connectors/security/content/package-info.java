/** Keeps the content of the evidence unreadable for everybody who has the database alone. */
@NullMarked
package vn.lienthong.connectors.security.content;

import org.jspecify.annotations.NullMarked;
