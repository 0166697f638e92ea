/**
 * A program that says what is wrong with manifests of metal3, on files or standard input. Start at
 * {@link io.baremetal.examples.validate.Validate}; what it needs of the SDK is in {@code Review}.
 * Not API.
 */
@NullMarked
package io.baremetal.examples.validate;

import org.jspecify.annotations.NullMarked;
