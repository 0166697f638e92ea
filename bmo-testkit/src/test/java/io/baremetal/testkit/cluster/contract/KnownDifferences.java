package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Turns the tests around that {@code docs/testkit-differences.md} lists: the fake must fail them. A
 * line that the fake does not need any more is a failure, and so is one that names no test.
 */
final class KnownDifferences implements InvocationInterceptor {

  private static final Path TABLE = Path.of("../docs/testkit-differences.md");

  private final Map<String, String> reasons = read();

  /** The listed tests, as {@code part.test}, with the reasons. */
  static Map<String, String> read() {
    Map<String, String> reasons = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(TABLE)) {
        List<String> cells = List.of(line.split("\\s*\\|\\s*", -1));
        if (cells.size() >= 4 && cells.get(1).startsWith("`")) {
          reasons.put(cells.get(1).replace("`", ""), cells.get(3));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE.toAbsolutePath(), e);
    }
    return reasons;
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    String test =
        context.getRequiredTestClass().getSimpleName() + "." + method.getExecutable().getName();
    if (!reasons.containsKey(test)) {
      invocation.proceed();
      return;
    }
    boolean differs = false;
    try {
      invocation.proceed();
    } catch (AssertionError expected) {
      differs = true;
    }
    assertThat(differs).as("%s holds on the fake now: take it out of %s", test, TABLE).isTrue();
  }
}
