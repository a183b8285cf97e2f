/**
 * The simulated agencies of a demonstration: their servers, keys, disks, and the counter's client.
 */
@NullMarked
package vn.lienthong.routes.demo;

import org.jspecify.annotations.NullMarked;
