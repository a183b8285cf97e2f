/** Dossiers as the national portal keeps them: opened and ended. */
@NullMarked
package vn.lienthong.routes.procedure.portal;

import org.jspecify.annotations.NullMarked;
