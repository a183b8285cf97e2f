/** The flows: doors, receiving, asking, delivering; one class each, read top to bottom. */
@NullMarked
package vn.lienthong.routes.flow;

import org.jspecify.annotations.NullMarked;
