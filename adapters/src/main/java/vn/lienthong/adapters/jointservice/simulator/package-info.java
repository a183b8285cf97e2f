/** Pretends to be the joint-service software: citizens file online, the hub tells it the rest. */
@NullMarked
package vn.lienthong.adapters.jointservice.simulator;

import org.jspecify.annotations.NullMarked;
