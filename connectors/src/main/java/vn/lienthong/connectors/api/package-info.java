/**
 * What adapters, monitoring and routes may know of transports, trust and stores: ports and values.
 */
@NullMarked
package vn.lienthong.connectors.api;

import org.jspecify.annotations.NullMarked;
