package io.baremetal.checks.realservers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that wants real servers, and gives its constructors and methods parameters of
 * the types {@link RealKube}, {@link RealIronic} and {@link RealServers}. The servers are started
 * when they are first asked for and serve all tests of the run.
 *
 * <p>The class is skipped with the reason when the tier is not asked for, or when something is
 * missing that the servers need; where the tier is required, the latter is a failure. See {@link
 * TierMode}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RealServersExtension.class)
public @interface NeedsRealServers {

  /** What the class cannot do without. */
  ServerKind[] value() default {ServerKind.KUBE, ServerKind.IRONIC};
}
