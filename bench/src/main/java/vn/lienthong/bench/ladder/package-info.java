/**
 * The speed ladder: what each step between the wire and the signed receipt costs, beside a bare
 * program.
 */
@NullMarked
package vn.lienthong.bench.ladder;

import org.jspecify.annotations.NullMarked;
