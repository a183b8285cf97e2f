/**
 * Working time in Việt Nam: which hours offices work, when a legal time limit begins and ends, and
 * how much working time lies between two moments.
 */
@NullMarked
package vn.lienthong.routes.calendar;

import org.jspecify.annotations.NullMarked;
