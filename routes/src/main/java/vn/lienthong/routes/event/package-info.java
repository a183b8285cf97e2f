/**
 * Events that a member publishes once and every subscriber gets, in order per citizen: whom by
 * agreement, what of it, what became of it, and what a late subscriber missed.
 */
@NullMarked
package vn.lienthong.routes.event;

import org.jspecify.annotations.NullMarked;
