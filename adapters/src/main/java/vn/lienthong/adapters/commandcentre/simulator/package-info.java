/** Pretends to be a command centre: keeps the reports and the news of code lists that it gets. */
@NullMarked
package vn.lienthong.adapters.commandcentre.simulator;

import org.jspecify.annotations.NullMarked;
