package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The collections of {@code Set.of} and {@code Map.of} have another order in every process: whoever
 * walks through one makes texts, requests and files that differ from run to run.
 */
final class OrderRulesTest {

  private static final Set<String> MAKERS = Set.of("of", "ofEntries", "copyOf");
  private static final Set<String> WALKS =
      Set.of("forEach", "iterator", "toString", "stream", "keySet", "values", "entrySet");
  private static final Set<String> HARMLESS =
      Set.of("anyMatch", "allMatch", "noneMatch", "sorted", "count", "containsAll", "contains");
  private static final Set<String> SORTING = Set.of("TreeMap", "TreeSet");

  @Test
  void nobodyWalksThroughWhatHasNoOrder() {
    List<String> offenders = new ArrayList<>();
    for (Path file : Project.javaFiles(Project.root(), "src/main/java")) {
      find(Sources.parse(file), Project.root().relativize(file).toString(), offenders);
    }
    assertThat(offenders).isEmpty();
  }

  @Test
  void seesHowAnUnorderedConstantIsUsed() {
    String source =
        """
        class A {
          private static final Set<String> S = Set.of("a", "b");
          private static final Map<String, String> M = Map.of("a", "b", "c", "d");
          private static final Set<String> ONE = Set.of("a");
          boolean asks() { return S.contains("a") && S.stream().anyMatch("a"::equals); }
          String one() { return "one of " + ONE; }
          void fills() { M.forEach((k, v) -> other.put(k, v)); }
          Object sorted() { return List.of(new TreeSet<>(S), M.keySet().stream().sorted()); }
          %s
        }
        """;
    assertThat(offenders(source.formatted(""))).isEmpty();
    for (String use :
        List.of(
            "String x() { return \"one of \" + S; }",
            "String x() { return String.join(\", \", S); }",
            "void x() { for (String s : S) {} }",
            "void x() { M.forEach(this::y); }",
            "Object x() { return M.entrySet().stream().map(y).toList(); }",
            "Object x() { return List.copyOf(S); }",
            "void x() { for (String s : Set.copyOf(y)) {} }")) {
      assertThat(offenders(source.formatted(use))).as(use).hasSize(1);
    }
  }

  private static List<String> offenders(String source) {
    List<String> offenders = new ArrayList<>();
    find(Sources.parseText(source), "A.java", offenders);
    return offenders;
  }

  private static void find(CompilationUnit unit, String file, List<String> offenders) {
    List<String> constants =
        unit.findAll(VariableDeclarator.class).stream()
            .filter(OrderRulesTest::isUnordered)
            .map(VariableDeclarator::getNameAsString)
            .toList();
    unit.findAll(NameExpr.class).stream()
        .filter(name -> constants.contains(name.getNameAsString()))
        .filter(OrderRulesTest::isWalkedThrough)
        .forEach(name -> offenders.add(place(file, name)));
    unit.findAll(ForEachStmt.class).stream()
        .map(ForEachStmt::getIterable)
        .filter(walked -> walked.isMethodCallExpr() && makesUnordered(walked.asMethodCallExpr()))
        .forEach(walked -> offenders.add(place(file, walked)));
  }

  private static String place(String file, Node node) {
    return file + ":" + node.getBegin().map(begin -> begin.line).orElse(0) + " " + node;
  }

  private static boolean isUnordered(VariableDeclarator variable) {
    return variable
        .getInitializer()
        .filter(Expression::isMethodCallExpr)
        .filter(value -> makesUnordered(value.asMethodCallExpr()))
        .isPresent();
  }

  private static boolean makesUnordered(MethodCallExpr call) {
    String type = call.getScope().map(Node::toString).orElse("");
    int ofOne = type.equals("Map") && call.getNameAsString().equals("of") ? 2 : 1;
    boolean copies = call.getNameAsString().equals("copyOf");
    return (type.equals("Set") || type.equals("Map"))
        && MAKERS.contains(call.getNameAsString())
        && (copies || call.getArguments().size() > ofOne);
  }

  private static boolean isWalkedThrough(Expression use) {
    Node parent = use.getParentNode().orElseThrow();
    if (parent instanceof BinaryExpr binary) {
      return binary.getOperator() == BinaryExpr.Operator.PLUS;
    }
    if (parent instanceof ForEachStmt) {
      return true;
    }
    if (parent instanceof ObjectCreationExpr made) {
      String type = made.getType().getNameAsString();
      return made.getArguments().contains(use)
          && !SORTING.contains(type)
          && (type.startsWith("Linked") || type.startsWith("Array"));
    }
    if (parent instanceof MethodCallExpr call) {
      return call.getScope().filter(use::equals).isPresent()
          ? WALKS.contains(call.getNameAsString()) && !endsHarmlessly(call) && !fillsMap(call)
          : Set.of("join", "copyOf").contains(call.getNameAsString()) && isOrdered(call);
    }
    return false;
  }

  /** What goes from map to map has no order to lose. */
  private static boolean fillsMap(MethodCallExpr call) {
    return call.getArguments().stream()
        .filter(Expression::isLambdaExpr)
        .map(lambda -> lambda.asLambdaExpr().getBody())
        .anyMatch(body -> body.toString().matches("\\w+\\.put\\(.*\\);"));
  }

  private static boolean isOrdered(MethodCallExpr call) {
    return Set.of("String", "List").contains(call.getScope().map(Node::toString).orElse(""));
  }

  /** Whether further down the chain of calls the order stops to count. */
  private static boolean endsHarmlessly(MethodCallExpr call) {
    Optional<Node> next = call.getParentNode();
    while (next.isPresent() && next.get() instanceof Expression outer) {
      boolean harmless =
          outer instanceof MethodCallExpr further
              ? HARMLESS.contains(further.getNameAsString())
              : outer instanceof ObjectCreationExpr made
                  && SORTING.contains(made.getType().getNameAsString());
      if (harmless) {
        return true;
      }
      next = outer.getParentNode();
    }
    return false;
  }
}
