/**
 * Deploy templates: steps that run at deployment of every node that has a trait.
 *
 * <p>Start at {@link io.baremetal.ironic.template.DeployTemplates}.
 *
 * <pre>
 * ironic.deployTemplates().create(
 *     CreateDeployTemplate.builder()
 *         .name("CUSTOM_RAID1")
 *         .addSteps(NodeStep.builder()
 *             .driverInterface("raid").step("apply_configuration").priority(150).build())
 *         .build());
 * </pre>
 *
 * <p>Public API.
 *
 * @see <a
 *     href="https://docs.openstack.org/api-ref/baremetal/#deploy-templates-deploy-templates">Ironic's
 *     reference</a>
 */
@NullMarked
package io.baremetal.ironic.template;

import org.jspecify.annotations.NullMarked;
