package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a module's public API may mention: rule A12. */
final class PublicApiRulesTest {

  private static final List<String> EVERYWHERE =
      List.of("java.", "org.jspecify.", "com.fasterxml.jackson.", "io.baremetal.api.");

  private static final Map<String, List<String>> PER_MODULE =
      Map.of(
          "bmo-api", List.of(),
          "bmo-ironic", List.of("io.baremetal.ironic.", "okhttp3.", "org.slf4j."),
          "bmo-k8s", List.of("io.baremetal.k8s.", "io.fabric8.kubernetes.", "org.slf4j."),
          "bmo-metal3-deploy",
              List.of("io.baremetal.deploy.", "io.baremetal.k8s.", "io.fabric8.kubernetes."),
          "bmo-testkit",
              List.of(
                  "io.baremetal.testkit.",
                  "io.fabric8.kubernetes.",
                  "okhttp3.",
                  "mockwebserver3.",
                  "org.junit.jupiter.api.",
                  "org.assertj."));

  @Test
  void a12_thePublicApiMentionsOnlyWhatTheModuleMayShow() {
    List<String> violations = new ArrayList<>();
    for (Project.Module module : Project.PUBLISHED) {
      List<String> allowed =
          Stream.concat(EVERYWHERE.stream(), PER_MODULE.get(module.folder()).stream()).toList();
      for (JavaClass type : PublicApi.typesOf(module)) {
        inherited(type)
            .filter(used -> !mayShow(used, allowed))
            .forEach(used -> violations.add(type.getName() + " is a " + used.getName()));
        for (JavaField field : type.getFields()) {
          JavaClass used = field.getRawType();
          if (isVisible(field) && !mayShow(used, allowed)) {
            violations.add(field.getFullName() + " shows " + used.getName());
          }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (isVisible(unit)) {
            mentioned(unit)
                .filter(used -> !mayShow(used, allowed))
                .forEach(used -> violations.add(unit.getFullName() + " shows " + used.getName()));
          }
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  /**
   * A nested builder inherits its setters from a generated superclass; those are not listed here
   * because they are declared there.
   */
  private static boolean isVisible(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  /** What a type is; a nested builder is generated for the most part, and may be. */
  private static Stream<JavaClass> inherited(JavaClass type) {
    return Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
        .filter(above -> !(type.getSimpleName().equals("Builder") && isGenerated(above)));
  }

  private static boolean isGenerated(JavaClass type) {
    return type.getName().matches(".*\\.Immutable\\w+\\$Builder");
  }

  private static Stream<JavaClass> mentioned(JavaCodeUnit unit) {
    return Stream.concat(
        unit.getReturnType().getAllInvolvedRawTypes().stream(),
        unit.getParameterTypes().stream().flatMap(p -> p.getAllInvolvedRawTypes().stream()));
  }

  private static boolean mayShow(JavaClass used, List<String> allowed) {
    JavaClass type = used.getBaseComponentType();
    if (type.isPrimitive()) {
      return true;
    }
    return !type.getName().contains(".internal.")
        && !type.getSimpleName().startsWith("Immutable")
        && allowed.stream().anyMatch(type.getName()::startsWith);
  }
}
