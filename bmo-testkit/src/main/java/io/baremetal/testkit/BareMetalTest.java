package io.baremetal.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test, a world of servers in memory. Its parts are parameters
 * of test methods and of methods that run before and after each of them:
 *
 * <ul>
 *   <li>{@link TestBed}: all of it;
 *   <li>{@link io.baremetal.testkit.time.TestClock}, {@link
 *       io.baremetal.testkit.cluster.FakeCluster}, {@link io.baremetal.testkit.ironic.FakeIronic},
 *       {@link io.baremetal.testkit.fault.FaultPlan}: parts of it;
 *   <li>{@link okhttp3.OkHttpClient}: a client whose requests go to the fake Ironic;
 *   <li>fabric8's {@code KubernetesClient}, if the test has it on its class path: a client of the
 *       fake cluster that runs on the test's own thread.
 * </ul>
 *
 * <p>All parameters of one test, and of its before- and after-methods, belong to the same world,
 * which is closed after it; no two tests share one.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(BareMetalExtension.class)
public @interface BareMetalTest {}
