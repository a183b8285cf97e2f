/**
 * The one class that Hawtio looks up by this name to learn who logged in through Spring Security.
 */
@NullMarked
package io.hawt.springboot.security;

import org.jspecify.annotations.NullMarked;
