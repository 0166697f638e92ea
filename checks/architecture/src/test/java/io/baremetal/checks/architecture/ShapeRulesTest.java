package io.baremetal.checks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What a class looks like: rules A8, A9, A10, A11, A13 (loggers), A14 and A15. */
final class ShapeRulesTest {

  private static final JavaClasses CLASSES = Project.mainClasses();

  /** What Immutables generates is recognised by its name; how it looks is Immutables' business. */
  private static final DescribedPredicate<JavaClass> WRITTEN_BY_US =
      DescribedPredicate.describe(
          "written by us", type -> !topLevel(type).getSimpleName().startsWith("Immutable"));

  private static JavaClass topLevel(JavaClass type) {
    return type.getEnclosingClass().map(ShapeRulesTest::topLevel).orElse(type);
  }

  private static boolean closed(JavaClass type) {
    return type.isInterface()
        || type.isEnum()
        || type.isRecord()
        || type.isAnnotation()
        || type.getModifiers().contains(JavaModifier.FINAL)
        || type.getModifiers().contains(JavaModifier.ABSTRACT)
        || type.reflect().isSealed()
        || type.isAssignableTo(Throwable.class);
  }

  @Test
  void a8_classesAreClosedOrMeantToBeExtended() {
    classes()
        .that(WRITTEN_BY_US)
        .and()
        .areTopLevelClasses()
        .should(
            Conditions.hold(
                "be final, abstract, sealed, an exception, or no class", ShapeRulesTest::closed))
        .because("what is open by accident is API by accident")
        .check(CLASSES);
  }

  private static boolean isWritten(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean inBuilder(JavaField field) {
    return field.getOwner().getSimpleName().endsWith("Builder");
  }

  @Test
  void a8_pureCodeHoldsNoState() {
    fields()
        .that()
        .areDeclaredInClassesThat(WRITTEN_BY_US)
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            "io.baremetal.api..", "io.baremetal.k8s.lifecycle..", "io.baremetal.deploy..")
        .and(DescribedPredicate.<JavaField>describe("are not a builder's", f -> !inBuilder(f)))
        .should()
        .beFinal()
        .because("a value that changes is no value, and a decision that remembers is not pure")
        .check(CLASSES);
  }

  @Test
  void a8_staticsDoNotChange() {
    fields()
        .that()
        .areDeclaredInClassesThat(WRITTEN_BY_US)
        .and()
        .areStatic()
        .should()
        .beFinal()
        .because("two operators for two clusters run in one JVM")
        .check(CLASSES);
  }

  @Test
  void a8_fieldsArePrivate() {
    fields()
        .that()
        .areDeclaredInClassesThat(WRITTEN_BY_US)
        .and()
        .areNotStatic()
        .and(DescribedPredicate.describe("are written by us", ShapeRulesTest::isWritten))
        .should()
        .bePrivate()
        .because("a field is its class's own affair")
        .check(CLASSES);
  }

  @Test
  void a9_everyPackageHasAPageAndIsNullMarked() {
    Map<String, Boolean> packages = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      packages.computeIfAbsent(
          type.getPackageName(), name -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }
    assertThat(packages).allSatisfy((name, marked) -> assertThat(marked).as(name).isTrue());
  }

  /** What writes status or events; a name that no class has any more fails the rule. */
  private static final List<String> WRITERS =
      List.of(
          "io.baremetal.k8s.internal.host.StatusWriter",
          "io.baremetal.k8s.internal.host.EventPublisher",
          "io.baremetal.k8s.internal.object.ObjectEvents");

  private static DescribedPredicate<JavaClass> oneOf(List<String> names) {
    List<JavaClass> types = names.stream().map(CLASSES::get).toList();
    return DescribedPredicate.describe("are one of " + names, types::contains);
  }

  @Test
  void a10_actionsKnowNoStatesAndNotOneAnother() {
    DescribedPredicate<JavaClass> action =
        DescribedPredicate.describe(
            "are actions",
            type ->
                !type.isInterface()
                    && type.getAllRawInterfaces().stream()
                        .anyMatch(
                            i ->
                                i.getName()
                                    .equals("io.baremetal.k8s.internal.action.ActionHandler")));
    noClasses()
        .that(action)
        .should()
        .dependOnClassesThat(action)
        .orShould()
        .accessFieldWhere(
            DescribedPredicate.describe(
                "a provisioning state is named",
                access ->
                    access
                        .getTarget()
                        .getOwner()
                        .getName()
                        .equals("io.baremetal.api.host.ProvisioningState")))
        .orShould()
        .dependOnClassesThat(oneOf(WRITERS))
        .because("an action does one thing; what it means is settled elsewhere")
        .check(CLASSES);
  }

  @Test
  void a11_publicMethodsDeclareNoCheckedExceptions() {
    codeUnits()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(WRITTEN_BY_US)
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should(
            Conditions.hold(
                "declare no checked exception but InterruptedException",
                unit ->
                    unit.getThrowsClause().getTypes().stream()
                        .allMatch(
                            type ->
                                type.isAssignableTo(RuntimeException.class)
                                    || type.isEquivalentTo(InterruptedException.class))))
        .because("callers act on our exceptions by type, not by signature")
        .check(CLASSES);
  }

  @Test
  void a11_eachModuleHasOneRootException() {
    for (Project.Module module : Project.PUBLISHED) {
      List<String> roots =
          CLASSES.stream()
              .filter(type -> type.getPackageName().startsWith(module.packageRoot()))
              .filter(type -> type.isAssignableTo(Throwable.class))
              .filter(
                  type ->
                      !type.getRawSuperclass().orElseThrow().getName().startsWith("io.baremetal"))
              .map(JavaClass::getName)
              .toList();
      assertThat(roots).as(module.folder()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void a13_loggersArePrivateConstants() {
    fields()
        .that()
        .haveRawType("org.slf4j.Logger")
        .should()
        .bePrivate()
        .andShould()
        .beStatic()
        .andShould()
        .beFinal()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void a14_resourcesAreSmall() {
    classes()
        .that()
        .resideInAPackage("io.baremetal.ironic.*")
        .and()
        .areInterfaces()
        .and(
            DescribedPredicate.<JavaClass>describe(
                "are no generated values",
                type -> !type.isAnnotatedWith("org.immutables.value.Value$Immutable")))
        .should(Conditions.hold("have at most ten methods", type -> type.getMethods().size() <= 10))
        .because("a resource that needs more is two resources")
        .check(CLASSES);
  }

  private static boolean isCaseOfSealedType(JavaClass type) {
    return type.getName().startsWith("io.baremetal")
        && Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
            .anyMatch(i -> i.getName().startsWith("io.baremetal") && i.reflect().isSealed());
  }

  @Test
  void a15_sealedTypesAreMatchedNotAsked() {
    codeUnits()
        .should(
            Conditions.hold(
                "not ask a sealed type for its case with instanceof",
                unit ->
                    unit.getInstanceofChecks().stream()
                        .noneMatch(
                            check ->
                                isCaseOfSealedType(check.getRawType())
                                    && !topLevel(check.getRawType())
                                        .equals(topLevel(unit.getOwner())))))
        .because("a new case must break compilation where it is not handled")
        .check(CLASSES);
  }
}
