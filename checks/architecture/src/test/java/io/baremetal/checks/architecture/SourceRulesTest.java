package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be seen in source files only: names, suppressions, waiting tests, large interfaces. */
final class SourceRulesTest {

  private static final List<Path> MAIN = Project.javaFiles(Project.root(), "src/main/java");
  private static final List<Path> TESTS = Project.javaFiles(Project.root(), "src/test/java");

  /** Names of packages and classes that say that their author did not know what they are for. */
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "/(utils?|helpers?|common|misc|impl|managers?)/|(Utils?|Helpers?|Manager|Impl)\\.java$");

  private static final Pattern SLEEPS = Pattern.compile("\\b(Thread|SECONDS)\\.sleep\\(");
  private static final int METHODS = 10;

  private final List<String> offenders = new ArrayList<>();

  private void offends(Path file, String what) {
    offenders.add(Project.root().relativize(file) + ": " + what);
  }

  @Test
  void namesSayWhatAThingIs() {
    for (Path file : all()) {
      if (SAYS_NOTHING.matcher("/" + Project.root().relativize(file)).find()) {
        offends(file, "name it after what it does");
      }
    }
    assertThat(offenders).isEmpty();
  }

  @Test
  void everySuppressionSaysWhy() {
    for (Path file : all()) {
      List<String> lines = Project.read(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        boolean explained =
            lines.get(i).contains("//")
                || (i > 0 && lines.get(i - 1).strip().startsWith("//"))
                || (i + 1 < lines.size() && lines.get(i + 1).strip().startsWith("//"));
        if (lines.get(i).strip().startsWith("@SuppressWarnings") && !explained) {
          offends(file, "line " + (i + 1) + " suppresses a warning without a comment");
        }
      }
    }
    assertThat(offenders).isEmpty();
  }

  @Test
  void noTestSleeps() {
    for (Path file : TESTS) {
      if (SLEEPS.matcher(Project.read(file)).find()) {
        offends(file, "wait for what is to happen, or move a TestClock");
      }
    }
    assertThat(offenders).isEmpty();
  }

  @Test
  void interfacesAreSmall() {
    for (Path file : MAIN) {
      for (ClassOrInterfaceDeclaration type :
          Sources.parse(file).findAll(ClassOrInterfaceDeclaration.class)) {
        long methods =
            type.getMethods().stream()
                .filter(method -> !method.isStatic())
                .filter(method -> method.getBody().isEmpty())
                .map(MethodDeclaration::getNameAsString)
                .count();
        boolean value = type.isAnnotationPresent("Immutable");
        if (type.isInterface() && !value && methods > METHODS) {
          offends(file, type.getNameAsString() + " has " + methods + " methods to implement");
        }
      }
    }
    assertThat(offenders).isEmpty();
  }

  private static List<Path> all() {
    List<Path> all = new ArrayList<>(MAIN);
    all.addAll(TESTS);
    return all;
  }
}
