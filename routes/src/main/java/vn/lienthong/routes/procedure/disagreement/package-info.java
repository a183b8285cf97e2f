/** Papers that disagree: a case, its two deciders, its deadline, and the officer who is called. */
@NullMarked
package vn.lienthong.routes.procedure.disagreement;

import org.jspecify.annotations.NullMarked;
