/** Metering: who used what under which agreement, counted from the evidence and provable by it. */
@NullMarked
package vn.lienthong.routes.metering;

import org.jspecify.annotations.NullMarked;
