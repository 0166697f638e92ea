package io.baremetal.checks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be known where nothing may happen: rules A2, A3 and A13. */
final class PurityRulesTest {

  private static final JavaClasses CLASSES = Project.mainClasses();

  private static final Set<String> WORLD =
      Set.of(
          "java.time.Instant.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.Math.random",
          "java.lang.Thread.sleep",
          "java.util.UUID.randomUUID");

  private static DescribedPredicate<JavaCall<?>> targetIn(Set<String> names) {
    return DescribedPredicate.describe(
        "target is one of " + names,
        call -> {
          CodeUnitCallTarget target = call.getTarget();
          return names.contains(target.getOwner().getName() + "." + target.getName());
        });
  }

  @Test
  void a2_theLifecycleIsPure() {
    classes()
        .that()
        .resideInAPackage("io.baremetal.k8s.lifecycle..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.baremetal.k8s.lifecycle..",
            API,
            "java.lang..",
            "java.util..",
            "java.time..",
            // annotations that are gone at run time
            "org.immutables.value..",
            "org.jspecify..")
        .because("deciding must be testable without a cluster, a clock or a mock")
        .check(CLASSES);
  }

  @Test
  void a3_pureCodeDoesNotAskTheWorld() {
    noClasses()
        .that(
            resideInAnyPackage("io.baremetal.k8s.lifecycle..", API, "io.baremetal.deploy..")
                .and(not(resideInAPackage("io.baremetal.deploy.operator.."))))
        .should()
        .callCodeUnitWhere(targetIn(WORLD))
        .because("the time, chance and settings come in as values")
        .check(CLASSES);
  }

  @Test
  void a3_nobodySleeps() {
    noClasses()
        .should()
        .callCodeUnitWhere(targetIn(Set.of("java.lang.Thread.sleep")))
        .because("waiting goes through the injected scheduler, so that tests need not wait")
        .check(CLASSES);
  }

  @Test
  void a13_nobodyPrints() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callCodeUnitWhere(targetIn(Set.of("java.lang.Throwable.printStackTrace")))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .because("a library speaks through SLF4J only")
        .check(CLASSES);
  }

  private static final String API = "io.baremetal.api..";
}
