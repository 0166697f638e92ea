/**
 * Inspection rules: what Ironic does by itself with what an inspection found.
 *
 * <p>Start at {@link io.baremetal.ironic.inspectionrule.InspectionRules}.
 *
 * <pre>
 * List&lt;Object&gt; memory = List.of("{node.properties[memory_mb]}", 65536);
 * ironic.inspectionRules().create(
 *     CreateInspectionRule.builder()
 *         .description("large machines")
 *         .addConditions(RuleOperation.of("ge", Map.of("values", memory)))
 *         .addActions(
 *             RuleOperation.of(
 *                 "set-attribute", Map.of("path", "/resource_class", "value", "large")))
 *         .build());
 * </pre>
 *
 * <p>The rules of the classic Inspector service are another matter. Public API.
 *
 * @see <a
 *     href="https://docs.openstack.org/api-ref/baremetal/#inspection-rules-inspection-rules">Ironic's
 *     reference</a>
 */
@NullMarked
package io.baremetal.ironic.inspectionrule;

import org.jspecify.annotations.NullMarked;
