/** The embedded broker's settings that make "on disk" true, and the batch sender of hand-overs. */
@NullMarked
package vn.lienthong.connectors.jms;

import org.jspecify.annotations.NullMarked;
