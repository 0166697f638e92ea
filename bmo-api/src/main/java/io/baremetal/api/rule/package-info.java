/**
 * The rules that we ship, by kind. Read {@link io.baremetal.api.rule.HostRules} top to bottom: it
 * is the catalogue, one line a rule, in the order in which findings come; the tests themselves are
 * in small classes by subject. {@link io.baremetal.api.rule.RuleCatalogue} prints all of them.
 *
 * <p>To add a rule: write a method in the class of its subject, give it the next free id in the
 * catalogue, and a passing and a failing example in the tests. Ids are never reused.
 *
 * <p>Public API.
 */
@NullMarked
package io.baremetal.api.rule;

import org.jspecify.annotations.NullMarked;
