/** Joint procedures: durable dossiers that pass several agencies, run by messages. */
@NullMarked
package vn.lienthong.routes.procedure;

import org.jspecify.annotations.NullMarked;
