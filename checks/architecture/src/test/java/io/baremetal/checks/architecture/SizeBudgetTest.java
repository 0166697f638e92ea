package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long things may be: rule S1. */
final class SizeBudgetTest {

  /** The lifecycle table is one row a line, whatever its width. */
  private static final String WIDE_TABLE = "HostLifecycle.java";

  private static final List<Path> MAIN = Project.javaFiles(Project.root(), "src/main/java");
  private static final List<Path> TESTS = Project.javaFiles(Project.root(), "src/test/java");

  private final List<String> violations = new ArrayList<>();

  @Test
  void mainCodeKeepsTheBudget() {
    List<Integer> files = new ArrayList<>();
    List<Integer> methods = new ArrayList<>();
    for (Path file : MAIN) {
      CompilationUnit unit = Sources.parse(file);
      int lines = Sources.lines(unit);
      files.add(lines);
      atMost(400, lines, "lines", file, "file");
      unit.findAll(MethodDeclaration.class).forEach(method -> checkMethod(file, method, methods));
      unit.findAll(ConstructorDeclaration.class)
          .forEach(
              c -> atMost(7, c.getParameters().size(), "collaborators", file, c.getNameAsString()));
      unit.findAll(RecordDeclaration.class)
          .forEach(
              r -> atMost(7, r.getParameters().size(), "components", file, r.getNameAsString()));
    }
    assertThat(violations)
        .as("size budget; %s; %s", spread("files", files), spread("methods", methods))
        .isEmpty();
    System.out.println(
        "size of main code: " + spread("files", files) + "; " + spread("methods", methods));
  }

  private void checkMethod(Path file, MethodDeclaration method, List<Integer> methods) {
    if (method.getBody().isPresent()) {
      int lines = lines(method);
      methods.add(lines);
      atMost(50, lines, "lines", file, method.getNameAsString());
    }
    atMost(5, method.getParameters().size(), "parameters", file, method.getNameAsString());
  }

  @Test
  void testsKeepTheBudget() {
    for (Path file : TESTS) {
      CompilationUnit unit = Sources.parse(file);
      atMost(500, Sources.lines(unit), "lines", file, "file");
      unit.findAll(MethodDeclaration.class).stream()
          .filter(method -> method.getBody().isPresent())
          .forEach(method -> atMost(40, lines(method), "lines", file, method.getNameAsString()));
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void linesFitThePage() {
    for (Path file : Stream.concat(MAIN.stream(), TESTS.stream()).toList()) {
      if (!file.endsWith(WIDE_TABLE)) {
        List<String> lines = Project.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          if (!lines.get(i).startsWith("import ") && !lines.get(i).contains("https://")) {
            atMost(100, lines.get(i).length(), "columns", file, "line " + (i + 1));
          }
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  private void atMost(int limit, int actual, String what, Path file, String where) {
    if (actual > limit) {
      violations.add(
          "%s %s: %d %s, at most %d"
              .formatted(Project.root().relativize(file), where, actual, what, limit));
    }
  }

  private static int lines(Node node) {
    return node.getRange().map(r -> r.end.line - r.begin.line + 1).orElse(0);
  }

  private static String spread(String what, List<Integer> sizes) {
    if (sizes.isEmpty()) {
      return what + " none";
    }
    List<Integer> sorted = sizes.stream().sorted().toList();
    return "%d %s, median %d, p95 %d, longest %d lines"
        .formatted(
            sorted.size(),
            what,
            sorted.get(sorted.size() / 2),
            sorted.get(sorted.size() * 95 / 100),
            sorted.get(sorted.size() - 1));
  }
}
