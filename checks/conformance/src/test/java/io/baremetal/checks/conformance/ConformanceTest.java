package io.baremetal.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** One test a case. Prints a line a family and writes the reports that were asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConformanceTest {

  private final Selected selected = Selected.asked();
  private final Differences differences = Differences.load();
  private final List<Tally> tallies = new ArrayList<>();

  @TestFactory
  Stream<DynamicNode> vectors() {
    return Vectors.given()
        .map(
            vectors ->
                vectors.files().stream()
                    .filter(selected::covers)
                    .flatMap(file -> container(vectors, file)))
        .orElseGet(
            () -> {
              System.out.println("conformance skipped: no vectors");
              return Stream.of(
                  dynamicTest(
                      "skipped: no vectors",
                      () -> Assumptions.abort("skipped: no vectors; see CONTRIBUTING.md")));
            });
  }

  private Stream<DynamicNode> container(Vectors vectors, String file) {
    Family family = Families.of(file);
    List<VectorCase> cases = selected.among(vectors.cases(file));
    Tally tally = new Tally(file, family.state(), cases.size());
    tallies.add(tally);
    if (family.state() == Family.State.PENDING) {
      return Stream.empty();
    }
    Adapter adapter = family.adapter().apply(vectors);
    Map<String, JsonNode> actual = new LinkedHashMap<>();
    Stream<DynamicTest> tests =
        cases.stream()
            .filter(family.implemented())
            .map(c -> dynamicTest(c.id(), () -> run(adapter, c, tally, actual)));
    DynamicTest last = dynamicTest("results are written", () -> Report.writeActual(file, actual));
    DynamicContainer all = dynamicContainer(file, Stream.concat(tests, Stream.of(last)));
    return Stream.of(all);
  }

  private void run(Adapter adapter, VectorCase vector, Tally tally, Map<String, JsonNode> actual) {
    Verdict verdict = judge(adapter, vector);
    actual.put(vector.id(), verdict.actual());
    if (verdict.passed()) {
      tally.passed(vector.id());
      return;
    }
    if (differences.explain(vector, verdict, adapter)) {
      tally.differs(vector.id());
      return;
    }
    tally.failed(vector.id(), verdict.mismatches());
    assertThat(verdict.mismatches()).as("%s", vector).isEmpty();
  }

  private static Verdict judge(Adapter adapter, VectorCase vector) {
    try {
      return adapter.judge(vector);
    } catch (RuntimeException e) {
      return new Verdict(Vectors.JSON.nullNode(), List.of("threw " + e));
    }
  }

  @AfterAll
  void report() {
    Report.print(tallies);
    Report.write(tallies);
    if (selected.isAll()) {
      differences.checkCaps(tallies);
    }
  }
}
