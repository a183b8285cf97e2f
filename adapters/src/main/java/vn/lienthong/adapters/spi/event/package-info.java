/**
 * Events at a simulated agency: what it was told, in which order, what it did on it, and what it
 * publishes itself.
 */
@NullMarked
package vn.lienthong.adapters.spi.event;

import org.jspecify.annotations.NullMarked;
