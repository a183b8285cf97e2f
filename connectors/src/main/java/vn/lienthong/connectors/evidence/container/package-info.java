/** Exports of the evidence of a message or a dossier as ASiC-E containers (ETSI EN 319 162-1). */
@NullMarked
package vn.lienthong.connectors.evidence.container;

import org.jspecify.annotations.NullMarked;
