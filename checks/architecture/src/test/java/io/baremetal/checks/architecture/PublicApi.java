package io.baremetal.checks.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The public types of a module and their members, as one line each. */
final class PublicApi {

  private static final JavaClasses CLASSES = Project.mainClasses();

  private PublicApi() {}

  /** Types that a user of the module can name: public, all enclosing types public, not internal. */
  static List<JavaClass> typesOf(Project.Module module) {
    return CLASSES.stream()
        .filter(type -> (type.getPackageName() + ".").startsWith(module.packageRoot() + "."))
        .filter(type -> !(type.getPackageName() + ".").contains(".internal."))
        .filter(PublicApi::isReachable)
        .sorted(Comparator.comparing(JavaClass::getName))
        .toList();
  }

  private static boolean isReachable(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !type.isAnonymousClass()
        && type.getEnclosingClass().map(PublicApi::isReachable).orElse(true);
  }

  /** The listing that is committed as {@code docs/api/MODULE.txt}. */
  static String listing(Project.Module module) {
    StringBuilder text = new StringBuilder();
    for (JavaClass type : typesOf(module)) {
      text.append(kind(type)).append(' ').append(type.getName()).append('\n');
      List<String> members = new ArrayList<>();
      type.getFields().stream()
          .filter(PublicApi::isPublic)
          .map(PublicApi::field)
          .forEach(members::add);
      type.getCodeUnits().stream()
          .filter(PublicApi::isPublic)
          .map(PublicApi::unit)
          .forEach(members::add);
      members.stream().sorted().distinct().forEach(m -> text.append("  ").append(m).append('\n'));
    }
    return text.toString();
  }

  private static boolean isPublic(HasModifiers member) {
    return (member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED))
        && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static String kind(JavaClass type) {
    if (type.isAnnotation()) {
      return "annotation";
    }
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isEnum()) {
      return "enum";
    }
    return type.isRecord() ? "record" : "class";
  }

  private static String field(JavaField field) {
    return field.getName() + ": " + simple(field.getRawType());
  }

  private static String unit(JavaCodeUnit unit) {
    String parameters =
        unit.getRawParameterTypes().stream()
            .map(PublicApi::simple)
            .collect(Collectors.joining(", ", "(", ")"));
    String name = unit.isConstructor() ? "new" : unit.getName();
    return name + parameters + ": " + simple(unit.getRawReturnType());
  }

  private static String simple(JavaClass type) {
    return type.getSimpleName();
  }
}
