/**
 * The drill of events: many subscribers, one of them dead throughout, and everybody's book
 * compared.
 */
@NullMarked
package vn.lienthong.routes.drill.event;

import org.jspecify.annotations.NullMarked;
