/**
 * How models are judged. A {@link io.baremetal.api.validation.Rule} looks at one value and says
 * what is wrong with it; a {@link io.baremetal.api.validation.RuleSet} runs the rules of one kind
 * and operation under a {@link io.baremetal.api.validation.Profile} and returns {@link
 * io.baremetal.api.validation.Findings}. Start at {@code RuleSet}; the rules themselves are in
 * {@code io.baremetal.api.rule}.
 *
 * <p>Judging never throws, does no I/O and reads no clock; only {@code Findings.throwIfErrors()}
 * throws, for callers that want it. All types are immutable but {@code Problems} and the builders.
 * Public API.
 */
@NullMarked
package io.baremetal.api.validation;

import org.jspecify.annotations.NullMarked;
