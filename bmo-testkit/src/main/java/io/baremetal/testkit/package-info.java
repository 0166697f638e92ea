/**
 * Bare metal without metal: what a test of a program that manages servers needs, in memory.
 *
 * <p>Put {@link io.baremetal.testkit.BareMetalTest} on a test class and name what you need as
 * parameters. Each test gets a world of its own, in which nothing happens until it moves time:
 *
 * <pre>{@code
 * @BareMetalTest
 * class MyControllerTest {
 *   @Test
 *   void runs_whenImageIsGiven(TestBed bed, KubernetesClient cluster, OkHttpClient http) {
 *     // start the program under test on cluster, http, bed.ironicUrl() and bed.time()
 *     bed.cluster().apply(hostYaml);
 *     BareMetalHost host = bed.runUntilState("metal3", "demo", ProvisioningState.PROVISIONED);
 *     assertThat(host).hasNoError().isPoweredOn();
 *   }
 * }
 * }</pre>
 *
 * <p>Without JUnit, {@link io.baremetal.testkit.TestBed#create()} makes the same. The guide, with a
 * test that compiles, is {@code docs/testing.md}. What is where:
 *
 * <ul>
 *   <li>a Kubernetes API server, {@link io.baremetal.testkit.cluster.FakeCluster}, and fabric8's
 *       client for it, {@code testkit.fabric8};
 *   <li>Ironic, {@link io.baremetal.testkit.ironic.FakeIronic}, its classic Inspector and Keystone;
 *   <li>no Ironic at all: machines behind the provisioner SPI, {@link
 *       io.baremetal.testkit.provisioner.FakeProvisioner}, and what any other provisioner must do,
 *       {@code ProvisionerCompatibilityKit} beside it;
 *   <li>machines for a <em>real</em> Ironic, {@link io.baremetal.testkit.fleet.SimulatedFleet};
 *   <li>time, {@link io.baremetal.testkit.time.TestClock}; trouble, {@link
 *       io.baremetal.testkit.fault.FaultPlan}; assertions, {@code testkit.assertion}.
 * </ul>
 *
 * <p>Public API.
 */
@NullMarked
package io.baremetal.testkit;

import org.jspecify.annotations.NullMarked;
