/** What the JavaScript module is held against. */
@NullMarked
package dev.troth.web;

import org.jspecify.annotations.NullMarked;
