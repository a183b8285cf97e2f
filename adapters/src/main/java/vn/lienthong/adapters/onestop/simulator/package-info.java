/**
 * Pretends to be a one-stop office: takes dossiers at its counter and follows them to their end.
 */
@NullMarked
package vn.lienthong.adapters.onestop.simulator;

import org.jspecify.annotations.NullMarked;
