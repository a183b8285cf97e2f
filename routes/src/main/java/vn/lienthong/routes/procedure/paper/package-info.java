/** Electronic papers of civil status: their inner signature, who gets them, their revocation. */
@NullMarked
package vn.lienthong.routes.procedure.paper;

import org.jspecify.annotations.NullMarked;
