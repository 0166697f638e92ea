package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.AccessSpecifier;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithAccessModifiers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every public type and member of a published module says what its signature cannot. */
final class JavadocTest {

  private final List<String> missing = new ArrayList<>();

  @Test
  void publicTypesAndMembersAreDocumented() {
    for (Project.Module module : Project.PUBLISHED) {
      for (Path file :
          Project.javaFiles(Project.root().resolve(module.folder()), "src/main/java")) {
        if (!file.toString().contains("/internal/")) {
          CompilationUnit unit = Sources.parse(file);
          unit.getTypes().forEach(type -> check(file, type, false));
        }
      }
    }
    assertThat(missing).as("public without Javadoc").isEmpty();
  }

  private void check(Path file, TypeDeclaration<?> type, boolean implicitlyPublic) {
    if (!implicitlyPublic && !type.isPublic()) {
      return;
    }
    require(file, type, type.getNameAsString());
    boolean membersArePublic =
        type.isClassOrInterfaceDeclaration() && type.asClassOrInterfaceDeclaration().isInterface();
    if (type.isEnumDeclaration()) {
      for (EnumConstantDeclaration constant : type.asEnumDeclaration().getEntries()) {
        require(file, constant, type.getNameAsString() + "." + constant.getNameAsString());
      }
    }
    for (BodyDeclaration<?> member : type.getMembers()) {
      if (member instanceof TypeDeclaration<?> nested) {
        check(file, nested, membersArePublic);
      } else if (isVisible(member, membersArePublic) && !isOverride(member)) {
        require(file, member, type.getNameAsString() + ": " + firstLine(member));
      }
    }
  }

  private static boolean isVisible(Node member, boolean implicitlyPublic) {
    if (member instanceof NodeWithAccessModifiers<?> declared) {
      AccessSpecifier access = declared.getAccessSpecifier();
      return access == AccessSpecifier.PUBLIC
          || access == AccessSpecifier.PROTECTED
          || (implicitlyPublic && access == AccessSpecifier.NONE);
    }
    return false;
  }

  private static boolean isOverride(BodyDeclaration<?> member) {
    return member.isAnnotationPresent("Override");
  }

  private void require(Path file, Node node, String name) {
    if (node instanceof NodeWithJavadoc<?> documented && documented.getJavadocComment().isEmpty()) {
      missing.add(Project.root().relativize(file) + " " + name);
    }
  }

  private static String firstLine(Node member) {
    return member.toString().lines().findFirst().orElse("");
  }
}
