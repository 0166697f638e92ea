package io.baremetal.checks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: rules A1, A4, A5, A6 and A7. */
final class ModuleRulesTest {

  private static final JavaClasses CLASSES = Project.mainClasses();

  private static final String API = "io.baremetal.api..";
  private static final String IRONIC = "io.baremetal.ironic..";
  private static final String K8S = "io.baremetal.k8s..";
  private static final String DEPLOY = "io.baremetal.deploy..";
  private static final String TESTKIT = "io.baremetal.testkit..";

  private static ArchRule stranger(String who, String... whom) {
    return noClasses()
        .that()
        .resideInAPackage(who)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(whom)
        .because("modules meet in the application, through the provisioner SPI");
  }

  static List<ArchRule> a1_modulesDoNotKnowOneAnother() {
    ArchRule deployOperator =
        noClasses()
            .that()
            .resideInAPackage("io.baremetal.deploy.operator..")
            .should()
            .dependOnClassesThat(
                resideInAPackage(K8S)
                    .and(
                        not(
                            resideInAnyPackage(
                                "io.baremetal.k8s.runtime..", "io.baremetal.k8s.resource.."))))
            .because(
                "the Provisioning operator uses the controller runtime, not the host lifecycle");
    ArchRule renderer =
        noClasses()
            .that(
                resideInAPackage(DEPLOY)
                    .and(not(resideInAPackage("io.baremetal.deploy.operator.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(K8S)
            .because("rendering needs no cluster");
    return List.of(
        stranger(API, IRONIC, K8S, DEPLOY, TESTKIT),
        stranger(IRONIC, K8S, DEPLOY, TESTKIT),
        stranger(K8S, IRONIC, DEPLOY, TESTKIT),
        stranger(DEPLOY, IRONIC, TESTKIT),
        stranger(TESTKIT, IRONIC, K8S, DEPLOY),
        deployOperator.allowEmptyShould(true),
        renderer);
  }

  @ParameterizedTest
  @MethodSource("a1_modulesDoNotKnowOneAnother")
  void a1(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void a4_internalsStayInside() {
    for (Project.Module module : Project.PUBLISHED) {
      noClasses()
          .that()
          .resideOutsideOfPackage(module.packageRoot() + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(module.packageRoot() + "..internal..")
          .because("internal is not API")
          .check(CLASSES);
    }
  }

  @Test
  void a5_theIronicClientDoesNotKnowTheModels() {
    noClasses()
        .that(
            resideInAPackage(IRONIC)
                .and(not(resideInAPackage("io.baremetal.ironic.provisioner.."))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(API)
        .because("client and provisioner must be able to become two jars")
        .check(CLASSES);
  }

  @Test
  void a6_theModelsStandOnJacksonAlone() {
    classes()
        .that()
        .resideInAPackage(API)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            API,
            "java..",
            "com.fasterxml.jackson..",
            // annotations that are gone at run time
            "javax.annotation.processing..",
            "org.immutables.value..",
            "org.jspecify..",
            "org.snakeyaml.engine..")
        .because("whoever wants models and rules gets no HTTP client and no YAML reader with them")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(API)
        .and()
        .haveNameNotMatching("io\\.baremetal\\.api\\.json\\.(Model)?Yaml.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml.engine..")
        .because("the reader is optional and only those miss it who read YAML")
        .check(CLASSES);
  }

  @Test
  void a6_fabric8StaysWhereTheClusterIs() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.baremetal.k8s",
            "io.baremetal.k8s.resource",
            "io.baremetal.k8s.runtime",
            "io.baremetal.k8s.internal..",
            DEPLOY,
            "io.baremetal.testkit.fabric8..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.fabric8..")
        .because("the Kubernetes client is one adapter, not the language of the project")
        .check(CLASSES);
  }

  @Test
  void a6_okHttpStaysBehindTheClient() {
    classes()
        .that(
            resideInAnyPackage("io.baremetal..")
                .and(not(resideInAnyPackage("io.baremetal.ironic.internal..", TESTKIT))))
        .and()
        .haveNameNotMatching(
            "io\\.baremetal\\.ironic\\.(IronicClient|InspectorClient"
                + "|keystone\\.KeystoneSession)(\\$.*)?")
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage("okhttp3..")))
        .because("the transport can be replaced")
        .check(CLASSES);
  }

  @Test
  void a7_packagesHaveNoCycles() {
    slices()
        .matching("io.baremetal.(**)")
        .should()
        .beFreeOfCycles()
        .because("a root package is a door that nothing inside imports")
        .check(CLASSES);
  }
}
