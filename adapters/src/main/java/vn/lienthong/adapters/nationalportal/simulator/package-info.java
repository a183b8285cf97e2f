/** Pretends to be the national portal: keeps the history of every dossier's progress. */
@NullMarked
package vn.lienthong.adapters.nationalportal.simulator;

import org.jspecify.annotations.NullMarked;
