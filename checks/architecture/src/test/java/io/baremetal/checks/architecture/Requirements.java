package io.baremetal.checks.architecture;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Requirements by id, and the tests that carry the id as a tag. */
final class Requirements {

  private static final Pattern ID = Pattern.compile("(ICN|CBO)-\\w+");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Set<String>> tests = new TreeMap<>();

  private Requirements() {}

  static Requirements find() {
    Requirements requirements = new Requirements();
    requirements.readList();
    Project.javaFiles(Project.root(), "src/test/java").forEach(requirements::readTests);
    return requirements;
  }

  private void readList() {
    try (InputStream list = Requirements.class.getResourceAsStream("/requirements.txt")) {
      byte[] bytes = Objects.requireNonNull(list, "requirements.txt").readAllBytes();
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .forEach(row -> texts.put(row[0], row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readTests(Path file) {
    if (!Project.read(file).contains("@Tag(")) {
      return;
    }
    CompilationUnit unit = Sources.parse(file);
    for (TypeDeclaration<?> type : unit.getTypes()) {
      tags(type).forEach(id -> add(id, file, type.getNameAsString()));
      for (MethodDeclaration method : type.getMethods()) {
        String name = type.getNameAsString() + "." + method.getNameAsString();
        tags(method).forEach(id -> add(id, file, name));
      }
    }
  }

  private static List<String> tags(NodeWithAnnotations<?> node) {
    return node.getAnnotations().stream()
        .filter(annotation -> annotation.getNameAsString().equals("Tag"))
        .map(Requirements::value)
        .filter(tag -> ID.matcher(tag).matches())
        .toList();
  }

  private static String value(AnnotationExpr annotation) {
    return annotation
        .findFirst(StringLiteralExpr.class)
        .map(StringLiteralExpr::asString)
        .orElse("");
  }

  private void add(String id, Path file, String test) {
    String link = Project.root().relativize(file).toString().replace('\\', '/');
    tests.computeIfAbsent(id, first -> new TreeSet<>()).add("[%s](../%s)".formatted(test, link));
  }

  /** Ids of all requirements, in the order of the list. */
  Set<String> ids() {
    return texts.keySet();
  }

  /** Ids that tests carry although there is no such requirement. */
  Set<String> unknown() {
    Set<String> unknown = new TreeSet<>(tests.keySet());
    unknown.removeAll(texts.keySet());
    return unknown;
  }

  /** The page. */
  String markdown() {
    StringBuilder page =
        new StringBuilder(
            """
            # Requirements

            What others' documents ask for, and the tests that show it. `ICN` is the wiki page of
            the Akraino ICN blueprint on its provisioning operator, `CBO` the README of OpenShift's
            cluster-baremetal-operator, one id for each field of the Provisioning. A test says
            what it shows by a tag: `@Tag("ICN-13")`.

            | id | what must hold | shown by |
            | --- | --- | --- |
            """);
    texts.forEach(
        (id, text) ->
            page.append("| %s | %s | %s |\n".formatted(id, text, String.join(", ", tests(id)))));
    List<String> open = texts.keySet().stream().filter(id -> tests(id).isEmpty()).toList();
    page.append(
        open.isEmpty()
            ? "\nEach has a test.\n"
            : "\nWithout a test so far: " + String.join(", ", open) + ".\n");
    return page.toString();
  }

  private Set<String> tests(String id) {
    return tests.getOrDefault(id, Set.of());
  }
}
