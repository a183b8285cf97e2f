/** Pretends to be a one-stop office: takes births at its counter and follows their dossiers. */
@NullMarked
package vn.lienthong.adapters.onestop.simulator;

import org.jspecify.annotations.NullMarked;
