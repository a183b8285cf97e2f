/**
 * Notices of birth and death from health facilities: kept, corrected, matched to dossiers, missed.
 */
@NullMarked
package vn.lienthong.routes.procedure.notice;

import org.jspecify.annotations.NullMarked;
