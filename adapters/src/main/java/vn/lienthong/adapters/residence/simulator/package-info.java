/** Pretends to be the residence database: registers children's homes and removes the dead's. */
@NullMarked
package vn.lienthong.adapters.residence.simulator;

import org.jspecify.annotations.NullMarked;
