/** The citizen's access log: who was given which data of whom, when and for what. */
@NullMarked
package vn.lienthong.routes.disclosure;

import org.jspecify.annotations.NullMarked;
