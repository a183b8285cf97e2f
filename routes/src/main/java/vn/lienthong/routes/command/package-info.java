/** The command line: start the hub, show the demonstration, all in Vietnamese and English. */
@NullMarked
package vn.lienthong.routes.command;

import org.jspecify.annotations.NullMarked;
