/**
 * Boundaries of the project, as tests. A rule that hinders is improved, or the design is; none has
 * a list of exemptions. Start at {@link io.baremetal.checks.architecture.ModuleRulesTest}. Not
 * published.
 */
package io.baremetal.checks.architecture;
