package io.baremetal.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.k8s.lifecycle.LifecycleDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The drawn life of a host is the one that the code lives: rule D1. */
final class LifecycleDocTest {

  private static final String BEGIN = "<!-- generated: begin -->\n";
  private static final String END = "<!-- generated: end -->\n";

  @Test
  void drawsTheTable() {
    Path document = Project.root().resolve("docs/lifecycle.md");
    String text = Project.read(document);
    assertThat(text).contains(BEGIN, END);
    DocsDriftTest.compare(
        document,
        text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
            + LifecycleDocument.markdown()
            + text.substring(text.indexOf(END)));
  }
}
